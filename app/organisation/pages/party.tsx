import type { VNode } from 'preact'
import { NotFound } from '#kernel/errors.ts'
import { page, type Page, type PageResult, type Visit } from '#kernel/page.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { listParties } from '../list-parties.ts'
import { partyKinds, type Party } from '../party.ts'
import { saveParty } from '../save-party.ts'
import { directoryWords } from './directory-words.ts'
import { answersOf, capitalised, problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { partiesPath } from './paths.ts'

export const newPartyPage: Page = page({
  path: `${partiesPath}/nouveau`,
  needs: 'organisation.edit-parties',
  get: async visit => formPage(visit, null),
  post: async visit => save(visit),
})

export const partyPage: Page = page({
  path: `${partiesPath}/:id`,
  needs: 'organisation.edit-parties',
  async get(visit) {
    const party = await theParty(visit)
    return formPage(visit, party, await marginOf(visit, 'organisation.party', party.id))
  },
  post: async visit => save(visit, (await theParty(visit)).id),
})

const dates = ['member_since', 'agreement_from', 'agreement_until'] as const

function formPage(visit: Visit, party: Party | null, margin?: VNode | null): PageResult {
  const { language } = visit
  const say = directoryWords[language].parties
  const shown = shownIn(visit, party ?? {})
  const field = (name: keyof typeof say.fields) => ({
    language,
    name,
    label: say.fields[name],
    value: shown.text(name),
    error: visit.problem(name),
  })
  const title = party?.name ?? say.newTitle
  const body = (
    <>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={visit.href(`${partiesPath}/${party?.id ?? 'nouveau'}`)}>
        <Field {...field('name')} kind="text" maxLength={160} required />
        <Field
          {...field('kind')}
          kind="select"
          options={partyKinds.map(value => ({ value, label: capitalised(say.kinds[value]) }))}
          required
        />
        <Field {...field('contact')} kind="text" help={say.help.contact} />
        {dates.map(name => (
          <Field
            key={name}
            {...field(name)}
            kind="date"
            {...(name === 'agreement_from' ? {} : { help: say.help[name] })}
          />
        ))}
        <Field {...field('agreement_reference')} kind="text" />
        <Field {...field('siret')} kind="text" />
        <Field {...field('website')} kind="url" example={say.examples.website} />
        <Field {...field('country')} kind="text" help={say.help.country} example={say.examples.country} maxLength={2} />
        <Buttons language={language} label={say.save} cancelHref={visit.href(partiesPath)} />
      </Form>
      {margin}
    </>
  )
  return { title, body }
}

async function save(visit: Visit, id?: string): Promise<PageResult> {
  requireAnswers(visit, 'name', 'kind')
  const { text, choose } = answersOf(visit)
  const name = text('name') ?? ''
  await saveParty(visit.scope, {
    ...(id ? { id } : {}),
    name,
    kind: choose('kind', partyKinds),
    contact: text('contact'),
    member_since: text('member_since'),
    agreement_from: text('agreement_from'),
    agreement_until: text('agreement_until'),
    agreement_reference: text('agreement_reference'),
    siret: text('siret'),
    website: text('website'),
    country: text('country')?.toUpperCase() ?? null,
  })
  return { redirect: visit.href(partiesPath), flash: directoryWords[visit.language].parties.saved(name) }
}

async function theParty({ scope, params }: Visit): Promise<Party> {
  const found = (await listParties(scope, {})).find(({ id }) => id === params.id)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}
