import { page, type PageResult, type Visit } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, capitalised, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { listSystems } from '../list-systems.ts'
import { saveSystem } from '../save-system.ts'
import { normaliseName } from '../suggest-ai.ts'
import { systemKinds, systemOrigins, systemStatuses } from '../system.ts'
import { applicationAsked } from './application-asked.ts'
import { directoratesOffered, isReferent } from './may-edit.ts'
import { systemsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'
import { FirstSystemFields } from './system-fields.tsx'
import { systemWords } from './system-words.ts'
import { Twins } from './twins.tsx'

type SystemTwin = { recordId: string; label: string }

/** `?application=` ties the new system to the application it is part of. */
export const newSystemPage = page({
  path: `${systemsPath}/nouveau`,
  needs: 'inventory.edit',
  get: visit => formPage(visit, []),
  async post(visit) {
    const { scope, language } = visit
    requireAnswers(visit, 'name', 'kind', 'origin', ...(isReferent(scope) ? ['directorate_id'] : []))
    const { text, choice, choose } = answersOf(visit)
    const name = text('name') ?? ''
    const twins = text('anyway') ? [] : await twinsOf(visit, name)
    if (twins.length > 0) return { ...(await formPage(visit, twins)), status: 409 }
    const application = await applicationAsked(visit)
    const id = await saveSystem(scope, {
      name,
      kind: choose('kind', systemKinds),
      purpose: text('purpose'),
      origin: choose('origin', systemOrigins),
      owner: text('owner'),
      status: choice('status', systemStatuses) ?? undefined,
      directorate_id: text('directorate_id'),
      application_id: application?.id ?? null,
      vendor_id: application?.vendor_id ?? null,
    })
    return { redirect: visit.href(`${systemsPath}/${id}`), flash: systemWords[language].saved(name) }
  },
})

async function formPage(visit: Visit, twins: readonly SystemTwin[]): Promise<PageResult> {
  const { scope, language } = visit
  const say = systemWords[language]
  const application = await applicationAsked(visit)
  const directorates = directoratesOffered(scope, await listDirectorates(scope, {}))
  const path = visit.href(systemsPath)
  const body = (
    <>
      <h1>{say.newTitle}</h1>
      <p class="lead">{say.newLead}</p>
      {application && <p>{say.newInside(application.name)}</p>}
      {isReferent(scope) && <p>{say.yours}</p>}
      <Twins visit={visit} path={systemsPath} twins={twins} />
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={`${path}/nouveau${application ? `?application=${application.id}` : ''}`}>
        <FirstSystemFields
          visit={visit}
          recorded={application ? { name: application.name, kind: 'ai' } : {}}
          directorates={directorates}
        />
        <Field
          {...fieldsOf(visit, say.fields, { status: 'in-use' })('status')}
          kind="select"
          options={systemStatuses.map(value => ({ value, label: capitalised(say.statuses[value]) }))}
          required
        />
        <Buttons
          language={language}
          label={sharedWords[language].save}
          {...(twins.length > 0
            ? { others: [{ label: sharedWords[language].twins.anyway, name: 'anyway', value: 'yes' }] }
            : {})}
          cancelHref={path}
        />
      </Form>
    </>
  )
  return { title: say.newTitle, body }
}

/** Same words, whatever the accents and capitals. */
async function twinsOf({ scope }: Visit, name: string): Promise<SystemTwin[]> {
  const { rows } = await listSystems(scope, { size: 500 })
  return rows
    .filter(row => normaliseName(row.name) === normaliseName(name))
    .map(row => ({ recordId: row.id, label: row.name }))
}
