import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { assessApplications } from '../assess-applications.ts'
import { listApplications, sorts } from '../list-applications.ts'
import { saveApplications } from '../save-applications.ts'
import { applicationBulk, applyBulk } from './application-bulk.ts'
import { applicationFilters, applicationViews } from './application-filters.ts'
import { applicationColumns, applicationNarrowing, applicationRegister, asked } from './application-register.ts'
import { applicationCells } from './application-row.tsx'
import { applicationWords } from './application-words.ts'
import { sameList } from '#records/pages/bulk-change.ts'
import { directorateNames } from './may-edit.ts'
import { applicationsPath } from './paths.ts'

const pageSize = 50

export const applicationsPage = page({
  path: applicationsPath,
  needs: 'inventory.read',
  menu: { section: 'software', label: { fr: 'Logiciels', en: 'Applications' }, order: 10 },
  async get(visit) {
    const { scope, language } = visit
    const say = applicationWords[language]
    const narrowing = narrowingOf(visit, applicationNarrowing)
    const directorates = await listDirectorates(scope, {})
    const vendors = (await listParties(scope, {})).filter(({ kind }) => kind === 'vendor')
    const input = asked(narrowing)
    const found = await listApplications(scope, { ...input, page: pageOf(visit), size: pageSize })
    const path = visit.href(applicationsPath)
    const tools = await listTools(visit, applicationRegister, narrowing, {
      views: applicationViews(visit, narrowing),
      sorts,
      numbers: ['users'],
    })
    const creates = can(scope, saveApplications)
    const body = (
      <>
        <h1>{say.list.title}</h1>
        <p class="lead">{say.list.lead}</p>
        {creates && <Ways visit={visit} />}
        <ErrorSummary language={language} errors={problemsOf(visit).map(({ message }) => ({ message }))} />
        <RegisterList
          language={language}
          caption={say.list.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.list.search }}
          filters={applicationFilters(visit, narrowing, directorates, vendors)}
          rows={found.rows.map(row => {
            const named = { ...row, directorates: directorateNames(directorates, row.directorate_ids) }
            return {
              id: row.id,
              name: row.name,
              cells: {
                ...textCells(applicationColumns, named, language),
                ...applicationCells(visit, row, directorates),
              },
            }
          })}
          total={found.count}
          countLabel={say.list.count(formatNumber(found.count, language, 0), found.count < 2)}
          pagination={{
            page: found.page,
            pages: Math.ceil(found.count / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          {...tools.list}
          {...(can(scope, assessApplications)
            ? {
                bulk: applicationBulk(
                  visit,
                  sameList(visit, applicationsPath, applicationNarrowing),
                  directorates,
                  found.count,
                ),
              }
            : {})}
          empty={{
            why: say.list.empty,
            ...(creates
              ? {
                  importHref: visit.href('/ajouter'),
                  importLabel: say.list.importFile,
                  createHref: `${path}/nouveau`,
                  createLabel: say.list.add,
                }
              : {}),
          }}
        />
      </>
    )
    return { title: say.list.title, body }
  },
  async post(visit) {
    return applyBulk(
      visit,
      narrowingOf(visit, applicationNarrowing),
      sameList(visit, applicationsPath, applicationNarrowing),
    )
  },
})

function Ways({ visit }: { visit: Visit }) {
  const say = applicationWords[visit.language].list
  return (
    <p class="row">
      <a class="button" href={visit.href(`${applicationsPath}/nouveau`)}>
        {say.add}
      </a>
      <a href={visit.href('/ajouter')}>{say.importFile}</a>
    </p>
  )
}
