import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { sameList } from '#records/pages/bulk-change.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { decideDataBearing } from '../decide-data-bearing.ts'
import { contractSorts, listContracts, type ListedContract } from '../list-contracts.ts'
import { listHolderParties } from '../list-holder-parties.ts'
import { saveContract } from '../save-contract.ts'
import { applyContractBulk, contractBulk } from './contract-bulk.ts'
import { contractFilters, contractViews } from './contract-filters.ts'
import { contractColumns, contractNarrowing, contractRegister, contractsAsked } from './contract-register.ts'
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
    const narrowing = narrowingOf(visit, contractNarrowing)
    const asked = { ...contractsAsked(narrowing), page: pageOf(visit), size: pageSize }
    const { rows, count, page } = await listContracts(scope, asked)
    const directorates = await listDirectorates(scope, {})
    const held = new Set(await listHolderParties(scope, {}))
    const holders = (await listParties(scope, {})).filter(({ id }) => held.has(id))
    const tools = await listTools(visit, contractRegister, narrowing, {
      sorts: contractSorts,
      numbers: ['current_amount', 'months', 'lead_months'],
      views: contractViews(visit, narrowing),
    })
    const path = visit.href(contractsPath)
    const [edits, judges] = [can(scope, saveContract), can(scope, decideDataBearing)]
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          {edits && (
            <a class="button" href={`${path}/nouveau`}>
              {say.add}
            </a>
          )}
          <a href={visit.href(renewalsPath)}>{say.renewals}</a>
        </p>
        <ErrorSummary language={language} errors={problemsOf(visit).map(({ message }) => ({ message }))} />
        <RegisterList
          language={language}
          caption={title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={contractFilters(visit, narrowing, directorates, holders)}
          rows={rows.map(row => ({ id: row.id, name: row.object, cells: cellsOf(visit, row) }))}
          total={count}
          countLabel={say.count(formatNumber(count, language, 0), count < 2)}
          pagination={{
            page,
            pages: Math.ceil(count / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          {...tools.list}
          {...(edits || judges
            ? {
                bulk: contractBulk(visit, {
                  action: sameList(visit, contractsPath, contractNarrowing),
                  directorates,
                  all: count,
                  rights: { edits, judges },
                }),
              }
            : {})}
          empty={{
            title: say.empty.title,
            why: say.empty.why,
            importHref: visit.href('/ajouter'),
            importLabel: say.empty.import,
            ...(edits ? { createHref: `${path}/nouveau`, createLabel: say.add } : {}),
          }}
        />
      </>
    )
    return { title, body }
  },
  post: visit =>
    applyContractBulk(visit, narrowingOf(visit, contractNarrowing), sameList(visit, contractsPath, contractNarrowing)),
})

function cellsOf(visit: Visit, row: ListedContract) {
  const { language, scope } = visit
  const say = listWords[language]
  const ended = row.ends_on !== null && row.ends_on < today(scope)
  return {
    ...textCells(contractColumns, row, language),
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
