import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { many, one, page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { problemsOf } from '#organisation/pages/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RegisterList } from '#ui/register.tsx'
import { assessments, hostings, personalData } from '../application.ts'
import { assessApplications } from '../assess-applications.ts'
import { listApplications, sorts } from '../list-applications.ts'
import { saveApplications } from '../save-applications.ts'
import { applicationCells } from './application-row.tsx'
import { applicationFilters, applicationViews } from './application-filters.ts'
import { applicationWords } from './application-words.ts'
import { addressOf, narrowingOf, oneOf, pageOf } from './list-address.ts'
import { applicationsPath } from './paths.ts'

const names = ['search', 'assessment', 'hosting', 'personal_data', 'directorate', 'vendor', 'sort', 'order']
const columns = ['name', 'vendor', 'directorates', 'users', 'hosting', 'ai_assessment', 'reviewed_on'] as const
const pageSize = 50

export const applicationsPage = page({
  path: applicationsPath,
  needs: 'inventory.read',
  menu: { section: 'software', label: { fr: 'Logiciels', en: 'Applications' }, order: 10 },
  async get(visit) {
    const { scope, language } = visit
    const say = applicationWords[language]
    const narrowing = narrowingOf(visit, names)
    const directorates = await listDirectorates(scope, {})
    const vendors = (await listParties(scope, {})).filter(({ kind }) => kind === 'vendor')
    const sort = oneOf(sorts, narrowing.sort) ?? 'name'
    const order = narrowing.order === 'desc' ? 'desc' : 'asc'
    const found = await listApplications(scope, {
      search: narrowing.search,
      assessment: oneOf(assessments, narrowing.assessment),
      hosting: oneOf(hostings, narrowing.hosting),
      personal_data: oneOf(personalData, narrowing.personal_data),
      directorate: directorates.find(({ id }) => id === narrowing.directorate)?.id,
      vendor: vendors.find(({ id }) => id === narrowing.vendor)?.id,
      sort,
      order,
      page: pageOf(visit),
      size: pageSize,
    })
    const path = visit.href(applicationsPath)
    const sortHref = (column: string) =>
      addressOf(path, narrowing, { sort: column, order: column === sort && order === 'asc' ? 'desc' : null })
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
          keep={{ ...(narrowing.sort ? { sort } : {}), ...(narrowing.order ? { order } : {}) }}
          views={applicationViews(visit, narrowing)}
          columns={columns.map(key => ({
            key,
            label: key === 'directorates' ? say.fields.directorate_ids : say.fields[key],
            number: key === 'users',
            ...(oneOf(sorts, key) ? { sortHref: sortHref(key) } : {}),
            ...(key === sort ? { sorted: order === 'asc' ? ('ascending' as const) : ('descending' as const) } : {}),
          }))}
          rows={found.rows.map(row => ({
            id: row.id,
            name: row.name,
            cells: applicationCells(visit, row, directorates),
          }))}
          total={found.count}
          countLabel={say.list.count(formatNumber(found.count, language, 0), found.count < 2)}
          pagination={{
            page: found.page,
            pages: Math.ceil(found.count / pageSize),
            hrefOf: n => addressOf(path, narrowing, { page: String(n) }),
          }}
          {...(can(scope, assessApplications) ? { bulk: bulkOf(visit, path) } : {})}
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
    const { scope, language, typed } = visit
    const ids = many(typed.ids)
    if (ids.length === 0) throw new Invalid({ ids: { key: 'inventory.pick-applications' } })
    const assessment = oneOf(assessments, one(typed.change))
    if (!assessment) throw new Invalid({ change: { key: 'inventory.choose-assessment' } })
    const changed = await assessApplications(scope, { ids, assessment })
    const flash = applicationWords[language].list.assessed(formatNumber(changed, language, 0), changed < 2)
    return { redirect: sameList(visit, visit.href(applicationsPath)), flash }
  },
})

/** The answer comes back to the list as it was narrowed. */
function sameList(visit: Visit, path: string): string {
  const page = pageOf(visit)
  return addressOf(path, narrowingOf(visit, names), page > 1 ? { page: String(page) } : {})
}

function bulkOf(visit: Visit, path: string) {
  const { bulk, bulkOptions } = applicationWords[visit.language].list
  const options = (['contains-ai', 'no-ai', 'unknown'] as const).map(value => ({ value, label: bulkOptions[value] }))
  return { action: sameList(visit, path), name: 'ids', label: bulk, options }
}

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
