import { today } from '#kernel/clock.ts'
import { one, page, type Page, type Visit } from '#kernel/page.ts'
import { listParties } from '#organisation/list-parties.ts'
import type { Party } from '#organisation/party.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { listFacts } from '../list-facts.ts'
import { documentKinds } from '../criteria.ts'
import { recordFacts } from '../record-facts.ts'
import { factKinds, prerequisite } from '../referential.ts'
import { planTexts } from '../texts.ts'
import { factWords } from './fact-words.ts'
import { aimFor, KindField, parseAim } from './kind-field.tsx'
import { NothingFound } from './nothing-found.tsx'
import { paths } from './paths.ts'
import { problemsOf } from '#ui/form-answers.ts'

/** Where the one fact of this form stands in the input of the operation. */
const prefix = 'facts.0.'

/** Five answers: what, when, who, which document, the file. */
export const newFactPage: Page = page({
  path: paths.newFact,
  needs: 'plan.record',
  async get(visit) {
    const { scope, language, query } = visit
    const t = factWords[language].form
    const point = prerequisite(query.get('point') ?? '')
    const parties = (await listParties(scope, {})).filter(party => mayHold(party, today(scope)))
    const facts = await listFacts(scope, {})
    const aim = one(visit.typed.kind) ?? aimFor({ point: point?.id ?? null, kind: query.get('kind') })
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {point && (
          <p>
            {t.forPoint(`${point.id} ${point.shortTitle[language]}`)}{' '}
            <a href={visit.href(paths.newFact)}>{t.allKinds}</a>
          </p>
        )}
        <ErrorSummary language={language} errors={problemsOf(visit, prefix)} />
        <FactForm visit={visit} aim={aim} point={point?.id ?? null} parties={parties} />
        <NothingFound visit={visit} facts={facts} point={point?.id} />
      </>
    )
    return { title: t.title, body }
  },
  async post(visit) {
    const { typed, scope, language } = visit
    const [file] = visit.files
    const text = (name: string) => one(typed[name]) ?? ''
    const fact = {
      ...parseAim(one(typed.kind)),
      title: text('title'),
      dated: text('dated'),
      who: text('who'),
      document_kind: documentKinds.find(kind => kind === text('document_kind')),
      held_by: one(typed.held_by) ?? null,
      ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
    }
    await recordFacts(scope, { facts: [fact] })
    return { redirect: paths.facts, flash: factWords[language].form.flash }
  },
})

/** Pooling is between public bodies: a vendor's proof is not the authority's. */
const poolingKinds = ['epci', 'syndicat', 'centre-de-gestion']

function mayHold({ kind, agreement_from, agreement_until }: Party, day: string): boolean {
  if (!poolingKinds.includes(kind)) return false
  return agreement_from !== null && agreement_from <= day && (agreement_until === null || agreement_until >= day)
}

type FormProps = { visit: Visit; aim: string; point: string | null; parties: readonly Party[] }

function FactForm({ visit, aim, point, parties }: FormProps) {
  const { language, typed, scope } = visit
  const t = factWords[language].form
  const field = (name: string) => ({
    language,
    name,
    value: one(typed[name]),
    error: visit.problem(`${prefix}${name}`),
  })
  const address = new URLSearchParams(visit.query).toString()
  const kind = factKinds.get(parseAim(aim).kind)
  const usual = kind?.documents[0]
  return (
    <Form action={visit.href(address ? `${paths.newFact}?${address}` : paths.newFact)} multipart>
      <KindField visit={visit} name="kind" value={aim} point={point} error={visit.problem(`${prefix}kind`)} />
      {kind && (
        <p class="note">
          <strong>{t.shows}</strong>
          {'. '}
          {kind.help[language]}
        </p>
      )}
      <Field
        {...field('title')}
        kind="text"
        label={t.name}
        help={t.nameHelp}
        example={t.nameExample}
        maxLength={200}
        required
      />
      <Field {...field('dated')} kind="date" label={t.dated} help={t.datedHelp} max={today(scope)} required />
      <Field
        {...field('who')}
        kind="text"
        label={t.who}
        help={t.whoHelp}
        example={t.whoExample}
        maxLength={160}
        required
      />
      <Field
        {...field('document_kind')}
        value={one(typed.document_kind) ?? usual}
        kind="select"
        label={t.document}
        options={documentKinds.map(value => ({ value, label: planTexts[language].documents[value] }))}
      />
      <Field {...field('file')} kind="file" label={t.file} help={t.fileHelp} drop />
      {parties.length > 0 ? (
        <Field
          {...field('held_by')}
          kind="select"
          label={t.heldBy}
          help={t.heldByHelp}
          placeholder={t.self}
          options={parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <p class="note">
          {t.noParty} <a href={visit.href(paths.organisation)}>{t.parties}</a>
        </p>
      )}
      <Buttons language={language} label={t.submit} cancelHref={visit.href(paths.facts)} />
    </Form>
  )
}
