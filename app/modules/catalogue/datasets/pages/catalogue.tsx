import { depositPath, schemasPath } from '../../files/pages/paths.ts'
import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { addressOf, narrowingOf, oneOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { families } from '../dataset.ts'
import { askAccess } from '../../circulation/ask-access.ts'
import { accessWords } from '../../circulation/pages/access-words.ts'
import { askWordsPath } from '../../circulation/pages/paths.ts'
import { editDatasets } from '../edit-datasets.ts'
import { judgeDatasets } from '../judge-datasets.ts'
import { listDatasets, mostFound, sorts, type ListedDataset } from '../list-datasets.ts'
import { saveDatasets } from '../save-datasets.ts'
import { newNeedPath } from '../../needs/pages/paths.ts'
import { mayNeed } from '../../needs/reach.ts'
import { boxIn, sayBox } from './box-address.ts'
import { applyDatasetBulk, datasetBulk } from './dataset-bulk.ts'
import { boxNames, datasetColumns, datasetNarrowing, datasetRegister, datasetsAsked } from './dataset-register.ts'
import { datasetWords } from './dataset-words.ts'
import { datasetFilters, datasetViews } from './filters.ts'
import { listWords } from './list-words.ts'
import { cataloguePath, coveragePath, harvestPath, mapPath } from './paths.ts'

const pageSize = 50

export const cataloguePage = page({
  path: cataloguePath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Catalogue', en: 'Catalogue' }, order: 10 },
  async get(visit) {
    const { scope, language } = visit
    const say = listWords[language]
    const narrowing = narrowingOf(visit, datasetNarrowing)
    const directorates = await listDirectorates(scope, {})
    const found = await listDatasets(scope, { ...datasetsAsked(narrowing), page: pageOf(visit), size: pageSize })
    const path = visit.href(cataloguePath)
    const tools = await listTools(visit, datasetRegister, narrowing, {
      views: datasetViews(visit, narrowing),
      sorts: sorts.filter(name => name !== 'relevance'),
      numbers: ['readiness'],
    })
    const creates = can(scope, saveDatasets)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          {creates && (
            <a class="button" href={`${path}/nouveau`}>
              {say.add}
            </a>
          )}
          {creates && <a href={visit.href('/ajouter')}>{say.importFile}</a>}
          {creates && <a href={visit.href(depositPath)}>{say.deposit}</a>}
          {harvestOf(visit) && <a href={visit.href(harvestPath)}>{say.harvest}</a>}
          <a href={visit.href(coveragePath)}>{say.coverage}</a>
          <a href={visit.href(schemasPath)}>{say.schemas}</a>
        </p>
        <ErrorSummary language={language} errors={problemsOf(visit).map(({ message }) => ({ message }))} />
        {(found.count > 0 || Object.keys(narrowing).length > 0) && <Zone visit={visit} narrowing={narrowing} />}
        {found.count === 0 && narrowing.search && mayNeed(scope) && (
          <p>
            <a href={addressOf(visit.href(newNeedPath), { titre: narrowing.search })}>{say.declareNeed}</a>
          </p>
        )}
        {found.cut && <p class="notice notice-info">{say.cut(formatNumber(mostFound, language, 0))}</p>}
        {found.count === 0 && narrowing.search && can(scope, askAccess) && (
          <p>
            <a class="button" href={visit.href(askWordsPath(narrowing.search))}>
              {accessWords[language].searched}
            </a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={datasetFilters(visit, narrowing, found.facets, directorates)}
          rows={found.rows.map(row => ({
            id: row.id,
            name: row.title,
            cells: { ...textCells(datasetColumns, row, language), ...cellsOf(visit, row) },
          }))}
          total={found.count}
          narrowed={boxIn(narrowing) !== undefined}
          countLabel={say.count(formatNumber(found.count, language, 0), found.count < 2)}
          pagination={{
            page: found.page,
            pages: Math.ceil(found.count / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          {...tools.list}
          keep={{ ...tools.list.keep, ...boxOf(narrowing) }}
          {...(can(scope, editDatasets) || can(scope, judgeDatasets)
            ? { bulk: datasetBulk(visit, addressOf(path, narrowing), directorates, found.count) }
            : {})}
          empty={{
            why: say.empty,
            ...(creates
              ? {
                  importHref: visit.href('/ajouter'),
                  importLabel: say.importFile,
                  createHref: `${path}/nouveau`,
                  createLabel: say.add,
                }
              : {}),
          }}
        />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const narrowing = narrowingOf(visit, datasetNarrowing)
    return applyDatasetBulk(visit, narrowing, addressOf(visit.href(cataloguePath), narrowing))
  },
})

/** Harvesting is another chapter: its page is offered where it stands, to whoever may open it. */
function harvestOf({ scope }: Visit) {
  const pages = scope.registry.modules.flatMap(({ pages: all = [] }) => all)
  return pages.find(({ path, needs }) => path === harvestPath && can(scope, { spec: { needs } }))
}

/** The area that narrows the list, and the way to choose one. */
function Zone({ visit, narrowing }: { visit: Visit; narrowing: Record<string, string> }) {
  const say = listWords[visit.language]
  const chosen = boxIn(narrowing)
  const here = addressOf(visit.href(mapPath), narrowing)
  if (!chosen)
    return (
      <p>
        <a href={here}>{say.map}</a>
      </p>
    )
  const without = Object.fromEntries(boxNames.map(name => [name, null]))
  return (
    <p class="row">
      <strong>{say.zone(sayBox(chosen, visit.language))}</strong>
      <a href={here}>{say.map}</a>
      <a href={addressOf(visit.href(cataloguePath), narrowing, without)}>{say.removeZone}</a>
    </p>
  )
}

function boxOf(narrowing: Record<string, string>): Record<string, string> {
  return Object.fromEntries(boxNames.flatMap(name => (narrowing[name] ? [[name, narrowing[name]]] : [])))
}

function cellsOf({ href, language }: Visit, row: ListedDataset) {
  const say = datasetWords[language]
  const family = oneOf(families, row.family)
  return {
    title: <a href={href(`${cataloguePath}/${row.id}`)}>{row.title}</a>,
    family: family && say.families[family],
    freshness:
      row.freshness === 'late' ? (
        <strong class="overdue">{listWords[language].freshnesses.late}</strong>
      ) : (
        listWords[language].freshnesses[row.freshness === 'on-time' ? 'on-time' : 'unknown']
      ),
    formats: row.formats.join(', ') || null,
  }
}
