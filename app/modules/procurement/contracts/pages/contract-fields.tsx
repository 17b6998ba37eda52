import type { Visit } from '#kernel/page.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, requireAnswers, worded } from '#ui/form-answers.ts'
import { kinds, services, type Holder } from '../contract.ts'
import { formWords } from './form-words.ts'
import { readHolderLines } from './holder-lines.ts'
import { contractWords } from './words.ts'

interface Props {
  visit: Visit
  recorded: object
  directorates: readonly Directorate[]
}

/** All that a person may say of a contract, the useful first. */
export function ContractFields({ visit, recorded, directorates }: Props) {
  const { help, examples, more } = formWords[visit.language]
  const words = contractWords[visit.language]
  const field = fieldsOf(visit, words.fields, recorded)
  return (
    <>
      <Field {...field('object')} kind="textarea" rows={2} example={examples.object} maxLength={1_000} required />
      <Field {...field('kind')} kind="select" options={worded(kinds, words.kinds)} required />
      <Field {...field('service')} kind="select" help={help.service} options={worded(services, words.services)} />
      <Field {...field('holders')} kind="textarea" rows={3} help={help.holders} example={examples.holders} />
      <Field {...field('notified_on')} kind="date" />
      <Field {...field('starts_on')} kind="date" />
      <Field {...field('months')} kind="number" min={1} step={1} />
      <Field {...field('ends_on')} kind="date" help={help.ends_on} />
      <Field {...field('lead_months')} kind="number" min={0} max={36} step={1} help={help.lead_months} />
      {directorates.length > 0 && (
        <Field
          {...field('directorate_id')}
          kind="select"
          options={directorates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field {...field('owner')} kind="text" help={help.owner} example={examples.owner} maxLength={120} />
      <h2>{more}</h2>
      <Field {...field('reference')} kind="text" help={help.reference} example={examples.reference} maxLength={60} />
      <Field {...field('buyer_siret')} kind="text" help={help.buyer_siret} maxLength={20} />
      <Field {...field('amount')} kind="text" />
      <Field {...field('cpv')} kind="text" help={help.cpv} maxLength={10} />
      <Field {...field('ccag')} kind="text" maxLength={200} />
      <Field {...field('procedure')} kind="text" maxLength={200} />
    </>
  )
}

/** What was typed, ready for `saveContract`. */
export function contractTyped(visit: Visit, known: readonly Holder[] = []) {
  requireAnswers(visit, 'object', 'kind')
  const { text, choose, choice, count, lines } = answersOf(visit)
  return {
    object: text('object')?.replace(/\s+/g, ' ') ?? '',
    kind: choose('kind', kinds),
    service: choice('service', services),
    holders: readHolderLines(lines('holders'), known),
    notified_on: text('notified_on'),
    starts_on: text('starts_on'),
    months: count('months'),
    ends_on: text('ends_on'),
    lead_months: count('lead_months') ?? undefined,
    directorate_id: text('directorate_id'),
    owner: text('owner'),
    reference: text('reference'),
    buyer_siret: text('buyer_siret'),
    amount: text('amount'),
    cpv: text('cpv'),
    ccag: text('ccag'),
    procedure: text('procedure'),
  }
}
