import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { authorityTypes } from '../authority.ts'
import { listParties } from '../list-parties.ts'
import { partyKey } from '../party.ts'
import { readAuthority } from '../read-authority.ts'
import { saveParty } from '../save-party.ts'
import { updateAuthority } from '../update-authority.ts'
import { answersOf, problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { typeOptions } from './identity-form.tsx'
import { identityWords } from './identity-words.ts'
import { firstStepsPath } from './paths.ts'

/** Five questions on the first day, then the first file. */
export const firstStepsPage = page({
  path: firstStepsPath,
  needs: 'organisation.edit',
  async get(visit) {
    const { language, scope } = visit
    const { first: say, fields, help, examples, units } = identityWords[language]
    const authority = await readAuthority(scope, {})
    const shown = shownIn(visit, authority.id ? authority : {})
    const field = (name: 'type' | 'siren' | 'population' | 'agents') => ({
      language,
      name,
      label: fields[name],
      help: help[name],
      error: visit.problem(name),
      value: shown.text(name),
    })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={visit.href(firstStepsPath)}>
          <Field {...field('type')} kind="select" options={typeOptions(visit)} required />
          <Field {...field('population')} kind="number" min={0} step={1} unit={units.residents} />
          <Field {...field('agents')} kind="number" min={0} step={1} />
          <Field {...field('siren')} kind="text" example={examples.siren} />
          {can(scope, saveParty) && (
            <Field
              language={language}
              kind="textarea"
              name="member_of"
              label={say.member_of}
              help={say.memberHelp}
              example={say.memberExample}
              error={visit.problem('member_of')}
              value={shown.text('member_of')}
              rows={3}
            />
          )}
          <Buttons language={language} label={say.save} />
        </Form>
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'type')
    const { text, count, lines, choose } = answersOf(visit)
    await updateAuthority(visit.scope, {
      type: choose('type', authorityTypes),
      population: count('population'),
      agents: count('agents'),
      siren: text('siren'),
    })
    await joinBodies(visit, lines('member_of'))
    return { redirect: visit.href('/ajouter'), flash: identityWords[visit.language].first.flash }
  },
})

/** A body already known, however written, is not entered twice. */
async function joinBodies({ scope }: Visit, names: readonly string[]): Promise<void> {
  if (!can(scope, saveParty)) return
  const known = new Set((await listParties(scope, {})).map(party => partyKey(party.name)))
  for (const name of names.map(typed => typed.slice(0, 160))) {
    if (known.has(partyKey(name))) continue
    known.add(partyKey(name))
    await saveParty(scope, { name, kind: kindOf(name) })
  }
}

function kindOf(name: string): 'epci' | 'syndicat' | 'centre-de-gestion' {
  const key = partyKey(name)
  if (key.startsWith('centre de gestion')) return 'centre-de-gestion'
  return /\b(communaute|metropole|agglomeration|agglo|cc|ca|cu)\b/.test(key) ? 'epci' : 'syndicat'
}
