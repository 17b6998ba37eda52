import { page, type PageResult, type Visit } from '#kernel/page.ts'
import type { Twin } from '#kernel/recognition.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { answersOf, atFields, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { hostings, personalData } from '../application.ts'
import { twinFinder } from '../find-twins.ts'
import { listNames } from '../list-names.ts'
import { saveApplications } from '../save-applications.ts'
import { FirstFields } from './application-fields.tsx'
import { applicationWords } from './application-words.ts'
import { directoratesOffered, isReferent } from './may-edit.ts'
import { applicationsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'
import { Twins } from './twins.tsx'

export const newApplicationPage = page({
  path: `${applicationsPath}/nouveau`,
  needs: 'inventory.edit',
  get: visit => formPage(visit, []),
  async post(visit) {
    requireAnswers(visit, 'name', ...(isReferent(visit.scope) ? ['directorate_ids'] : []))
    const { text, list, choice } = answersOf(visit)
    const [name, vendor] = [text('name') ?? '', text('vendor')]
    if (!text('anyway')) {
      const twins = twinFinder(await listNames(visit.scope, {})).twinsOf({ id: '', name, vendor })
      if (twins.length > 0) return { ...(await formPage(visit, twins)), status: 409 }
    }
    const application = {
      name,
      vendor,
      directorate_ids: list('directorate_ids'),
      hosting: choice('hosting', hostings),
      personal_data: choice('personal_data', personalData),
    }
    const [id] = await atFields('applications.0.', () => saveApplications(visit.scope, { applications: [application] }))
    const flash = applicationWords[visit.language].saved(name)
    return { redirect: visit.href(`${applicationsPath}/${id}`), flash }
  },
})

/** The form, with the records that may be the same software when there are some: the person chooses. */
async function formPage(visit: Visit, twins: readonly Twin[]): Promise<PageResult> {
  const { scope, language } = visit
  const say = applicationWords[language]
  const directorates = directoratesOffered(scope, await listDirectorates(scope, {}))
  const list = visit.href(applicationsPath)
  const body = (
    <>
      <h1>{say.newTitle}</h1>
      <p class="lead">{say.newLead}</p>
      {isReferent(scope) && <p>{say.onlyYours}</p>}
      <Twins visit={visit} path={applicationsPath} twins={twins} />
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={`${list}/nouveau`}>
        <FirstFields visit={visit} recorded={{}} directorates={directorates} />
        <Buttons
          language={language}
          label={sharedWords[language].save}
          {...(twins.length > 0
            ? { others: [{ label: sharedWords[language].twins.anyway, name: 'anyway', value: 'yes' }] }
            : {})}
          cancelHref={list}
        />
      </Form>
    </>
  )
  return { title: say.newTitle, body }
}
