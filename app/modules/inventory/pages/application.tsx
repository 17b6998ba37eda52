import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { RecordPage } from '#ui/record.tsx'
import { assessments, nextQuestion, type Application } from '../application.ts'
import { archiveApplication } from '../archive-application.ts'
import { assessApplications } from '../assess-applications.ts'
import { readApplication } from '../read-application.ts'
import { ApplicationAi } from './application-ai.tsx'
import { applicationGroups, applicationHistory } from './application-facts.ts'
import { applicationWords } from './application-words.ts'
import { archivePages } from './archive-pages.ts'
import { oneOf } from '#ui/list-address.ts'
import { mayEdit } from './may-edit.ts'
import { applicationsPath, imposedPath, systemsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'

export const applicationPage = page({
  path: `${applicationsPath}/:id`,
  needs: 'inventory.read',
  async get(visit) {
    const { scope, language } = visit
    const { application, suggestion, systems, imposed, history } = await readApplication(scope, {
      id: visit.params.id ?? '',
    })
    const directorates = await listDirectorates(scope, {})
    const parties = await listParties(scope, {})
    const say = applicationWords[language]
    const editable = mayEdit(scope, application.directorate_ids)
    const here = visit.href(`${applicationsPath}/${application.id}`)
    const actions = [
      ...(editable ? [{ label: sharedWords[language].edit, href: `${here}/modifier` }] : []),
      ...(can(scope, archiveApplication) ? [{ label: say.archive, href: `${here}/retirer` }] : []),
    ]
    const others = application.vendor_id && {
      title: say.links.vendor,
      items: [
        { label: application.vendor ?? '', href: visit.href(`${applicationsPath}?vendor=${application.vendor_id}`) },
      ],
    }
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={application.name}
        summary={summaryOf(visit, application)}
        nextQuestion={editable ? questionOf(visit, application) : null}
        groups={applicationGroups(visit, application, directorates, editable ? `${here}/modifier` : undefined)}
        links={[
          {
            title: say.links.systems,
            items: systems.map(({ id, name }) => ({ label: name, href: visit.href(`${systemsPath}/${id}`) })),
          },
          {
            title: say.links.imposed,
            items: imposed.map(({ id, title, decision }) => ({
              label: title,
              href: visit.href(`${imposedPath}/${id}`),
              ...(decision ? {} : { note: say.undecided }),
            })),
          },
          ...(others ? [others] : []),
        ]}
        history={historyEntries(visit, history, applicationHistory(visit, directorates, parties))}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'inventory.application', application.id)}
        actions={actions}
      >
        <ApplicationAi visit={visit} application={application} suggestion={suggestion} editable={editable} />
      </RecordPage>
    )
    return { title: application.name, body }
  },
  async post(visit) {
    const { scope, language, params } = visit
    const assessment = oneOf(assessments, one(visit.typed.assessment)) ?? 'unknown'
    await assessApplications(scope, { ids: [params.id ?? ''], assessment })
    return { redirect: visit.href(`${applicationsPath}/${params.id}`), flash: applicationWords[language].assess.done }
  },
})

export const [archiveApplicationPage, restoreApplicationPage] = archivePages({
  register: 'application',
  path: applicationsPath,
  archive: ({ scope, params }, reason) => archiveApplication(scope, { id: params.id ?? '', reason }),
  nameOf: async ({ scope, params }) => (await readApplication(scope, { id: params.id ?? '' })).application.name,
  example: language => applicationWords[language].archiveExample,
})

/** « Édité par Ciril Group · 120 utilisateurs · contient de l’IA » */
function summaryOf({ language }: Visit, application: Application): string {
  const say = applicationWords[language]
  const { vendor, users, purpose } = application
  const assessment = oneOf(assessments, application.ai_assessment) ?? 'not-assessed'
  const parts = [
    purpose,
    vendor && say.summary.by(vendor),
    users === null ? null : say.summary.users(formatNumber(users, language, 0), users < 2),
    assessment === 'unknown' ? say.summary.unknown : say.assessment[assessment],
    application.reviewed_on &&
      `${say.fields.reviewed_on.toLowerCase()} ${formatDate(application.reviewed_on, language)}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

function questionOf(visit: Visit, application: Application) {
  const next = nextQuestion(application)
  if (!next) return null
  const fields = {
    directorates: 'directorate_ids',
    'personal-data': 'personal_data',
    hosting: 'hosting',
    vendor: 'vendor',
  }
  const path = `${applicationsPath}/${application.id}`
  const href = next === 'assess' ? '#ia' : visit.href(`${path}/modifier#champ-${fields[next]}`)
  return { ...applicationWords[visit.language].questions[next], href }
}
