import { page, type Visit } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { answersOf, atFields, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { criticalities, hostings, personalData } from '../application.ts'
import { readApplication } from '../read-application.ts'
import { saveApplications } from '../save-applications.ts'
import { FirstFields, OtherFields } from './application-fields.tsx'
import { applicationWords } from './application-words.ts'
import { isReferent } from './may-edit.ts'
import { applicationsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'

export const editApplicationPage = page({
  path: `${applicationsPath}/:id/modifier`,
  needs: 'inventory.edit',
  async get(visit) {
    const { scope, language } = visit
    const { application } = await readApplication(scope, { id: visit.params.id ?? '' })
    // A referent leaves the directorates of a shared application as they are.
    const directorates = isReferent(scope) ? [] : await listDirectorates(scope, {})
    const recorded = { ...application, data_kinds: application.data_kinds.join('\n') }
    const record = visit.href(`${applicationsPath}/${application.id}`)
    const title = applicationWords[language].editTitle(application.name)
    const body = (
      <>
        <h1>{title}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${record}/modifier`}>
          <FirstFields visit={visit} recorded={recorded} directorates={directorates} />
          <OtherFields visit={visit} recorded={recorded} />
          <Buttons language={language} label={sharedWords[language].save} cancelHref={record} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { params, language } = visit
    await saveTyped(visit, params.id ?? '')
    const flash = applicationWords[language].saved(answersOf(visit).text('name') ?? '')
    return { redirect: visit.href(`${applicationsPath}/${params.id}`), flash }
  },
})

/** Every field of the form goes to the operation: a blank empties it. */
async function saveTyped(visit: Visit, id: string): Promise<void> {
  requireAnswers(visit, 'name')
  const { text, count, list, lines, choice } = answersOf(visit)
  const application = {
    id,
    name: text('name') ?? '',
    vendor: text('vendor'),
    purpose: text('purpose'),
    ...(isReferent(visit.scope) ? {} : { directorate_ids: list('directorate_ids') }),
    users: count('users'),
    hosting: choice('hosting', hostings),
    hosting_country: text('hosting_country')?.toUpperCase() ?? null,
    criticality: choice('criticality', criticalities),
    personal_data: choice('personal_data', personalData),
    data_kinds: lines('data_kinds'),
    contract_reference: text('contract_reference'),
    version: text('version'),
    contact: text('contact'),
    comment: text('comment'),
    reviewed_on: text('reviewed_on'),
  }
  await atFields('applications.0.', () => saveApplications(visit.scope, { applications: [application] }))
}
