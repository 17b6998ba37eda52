import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { sameList } from '#records/pages/bulk-change.ts'
import { textCells } from '#records/pages/cells.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { narrowingOf, pageOf } from '#ui/list-address.ts'
import { decideDataBearing } from '../decide-data-bearing.ts'
import { contractSorts, listContracts, type ListedContract } from '../list-contracts.ts'
import { listHolderParties } from '../list-holder-parties.ts'
import { saveContract } from '../save-contract.ts'
import { applyContractBulk, contractBulk } from './contract-bulk.ts'
import { contractFilters, contractViews } from './contract-filters.ts'
import { contractColumns, contractRegister, contractsAsked } from './contract-register.ts'
import { listWords } from './list-words.ts'
import { contractsPath, renewalsPath } from './paths.ts'
import { contractWords } from './words.ts'

const pageSize = 50

export const contractsPage = page({
  path: contractsPath,
  needs: 'procurement.read',
  menu: { section: 'data', label: { fr: 'Marchés et concessions', en: 'Contracts and concessions' }, order: 50 },
  async get(visit) {
    const { scope, language } = visit
    const say = listWords[language]
    const { title } = contractWords[language]
    const narrowing = narrowingOf(visit, contractRegister.narrowing)
    const asked = { ...contractsAsked(narrowing), page: pageOf(visit), size: pageSize }
    const { rows, count, page } = await listContracts(scope, asked)
    const directorates = await listDirectorates(scope, {})
    const held = new Set(await listHolderParties(scope, {}))
    const holders = (await listParties(scope, {})).filter(({ id }) => held.has(id))
    const path = visit.href(contractsPath)
    const [edits, judges] = [can(scope, saveContract), can(scope, decideDataBearing)]
    return recordList(visit, contractRegister, {
      say: { ...say, title, any: undefined, empty: say.empty.why },
      rows,
      found: { count, page },
      pageSize,
      tools: {
        sorts: contractSorts,
        numbers: ['current_amount', 'months', 'lead_months'],
        views: contractViews(visit, narrowing),
      },
      add: edits && { href: `${path}/nouveau`, label: say.add },
      links: <a href={visit.href(renewalsPath)}>{say.renewals}</a>,
      filters: contractFilters(visit, directorates, holders),
      cells: row => cellsOf(visit, row),
      list:
        edits || judges
          ? {
              bulk: contractBulk(visit, {
                action: sameList(visit, contractsPath, contractRegister.narrowing),
                directorates,
                all: count,
                rights: { edits, judges },
              }),
            }
          : {},
      empty: { title: say.empty.title, importHref: visit.href('/ajouter'), importLabel: say.empty.import },
    })
  },
  post: visit =>
    applyContractBulk(
      visit,
      narrowingOf(visit, contractRegister.narrowing),
      sameList(visit, contractsPath, contractRegister.narrowing),
    ),
})

function cellsOf(visit: Visit, row: ListedContract) {
  const { language, scope } = visit
  const say = listWords[language]
  const ended = row.ends_on !== null && row.ends_on < today(scope)
  return {
    object: (
      <>
        <a href={visit.href(`${contractsPath}/${row.id}`)} lang="fr">
          {row.object}
        </a>
        <span class="field-note">
          {row.reference}
          {row.confirmed_on === null && <span class="tag">{say.toConfirm}</span>}
        </span>
      </>
    ),
    ends_on: row.ends_on && (
      <>
        {formatDate(row.ends_on, language)}
        {ended && <span class="field-note">{say.ended}</span>}
      </>
    ),
    data_bearing:
      row.data_bearing === 'to-check' && row.suggested
        ? say.suggested
        : textCells(contractColumns, row, language).data_bearing,
  }
}
