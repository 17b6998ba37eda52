import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { addressOf, narrowingOf, oneOf, pageOf } from '#ui/list-address.ts'
import { depositPath, schemasPath } from '../../files/pages/paths.ts'
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
import { boxNames, datasetNarrowing, datasetRegister, datasetsAsked } from './dataset-register.ts'
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
    const { scope, language, href } = visit
    const say = listWords[language]
    const narrowing = narrowingOf(visit, datasetNarrowing)
    const directorates = await listDirectorates(scope, {})
    const found = await listDatasets(scope, { ...datasetsAsked(narrowing), page: pageOf(visit), size: pageSize })
    const path = href(cataloguePath)
    const creates = can(scope, saveDatasets)
    const links = (
      <>
        {creates && <a href={href('/ajouter')}>{say.importFile}</a>}
        {creates && <a href={href(depositPath)}>{say.deposit}</a>}
        {harvestOf(visit) && <a href={href(harvestPath)}>{say.harvest}</a>}
        <a href={href(coveragePath)}>{say.coverage}</a>
        <a href={href(schemasPath)}>{say.schemas}</a>
      </>
    )
    return recordList(visit, datasetRegister, {
      say,
      rows: found.rows,
      found,
      pageSize,
      hidden: boxNames,
      tools: {
        views: datasetViews(visit, narrowing),
        sorts: sorts.filter(name => name !== 'relevance'),
        numbers: ['readiness'],
      },
      add: creates && { href: `${path}/nouveau`, label: say.add },
      links,
      before: (
        <>
          {(found.count > 0 || Object.keys(narrowing).length > 0) && <Zone visit={visit} narrowing={narrowing} />}
          {found.count === 0 && narrowing.search && <NotFound visit={visit} search={narrowing.search} />}
          {found.cut && <p class="notice notice-info">{say.cut(formatNumber(mostFound, language, 0))}</p>}
        </>
      ),
      filters: datasetFilters(visit, narrowing, found.facets, directorates),
      cells: row => cellsOf(visit, row),
      list:
        can(scope, editDatasets) || can(scope, judgeDatasets)
          ? { bulk: datasetBulk(visit, addressOf(path, narrowing), directorates, found.count) }
          : {},
      empty: creates ? { importHref: href('/ajouter'), importLabel: say.importFile } : {},
    })
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

/** Data that nobody has described may be needed, or asked for, in the words of the search. */
function NotFound({ visit: { scope, language, href }, search }: { visit: Visit; search: string }) {
  return (
    <>
      {mayNeed(scope) && (
        <p>
          <a href={addressOf(href(newNeedPath), { titre: search })}>{listWords[language].declareNeed}</a>
        </p>
      )}
      {can(scope, askAccess) && (
        <p>
          <a class="button" href={href(askWordsPath(search))}>
            {accessWords[language].searched}
          </a>
        </p>
      )}
    </>
  )
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
