import { NotFound } from '#kernel/errors.ts'
import { mediaTypes, page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { writeCsv, writeXlsx } from '#records/write-list.ts'
import type { Coverage } from '../coverage.ts'
import { readCoverage } from '../read-coverage.ts'
import { coverageTable, topicTitles, toVerify } from './coverage-table.ts'
import { coverageWords } from './coverage-words.ts'
import { contractClausesPath, coveragePath, deliveriesPath } from './paths.ts'

export const coveragePage = page({
  path: coveragePath,
  needs: 'procurement.read',
  menu: { section: 'data', label: { fr: 'Couverture des contrats', en: 'Coverage of contracts' }, order: 64 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = coverageWords[language]
    const { contracts, vendors } = await readCoverage(scope, {})
    const count = (value: number) => formatNumber(value, language, 0)
    const sum = (of: (one: Coverage) => number) => count(contracts.reduce((total, one) => total + of(one), 0))
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          <a href={href(deliveriesPath)}>{say.deliveries.title}</a>
        </p>
        {contracts.length === 0 ? (
          <p>{say.empty}</p>
        ) : (
          <>
            <p>
              <strong>
                {say.totals(
                  sum(one => one.verified.length),
                  sum(one => one.mandatory.length),
                  contracts.reduce((total, one) => total + one.verified.length, 0) < 2,
                )}
              </strong>
            </p>
            <p class="note">{say.base}</p>
            <ContractTable visit={visit} contracts={contracts} />
            <p>
              {`${say.exports} `}
              <a href={href(`${coveragePath}/csv`)} download>
                CSV
              </a>
              {' · '}
              <a href={href(`${coveragePath}/xlsx`)} download>
                XLSX
              </a>
            </p>
            <section>
              <h2>{say.vendors}</h2>
              <p class="note">{say.vendorsNote}</p>
              <table class="rows">
                <caption class="visually-hidden">{say.vendors}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say.columns.vendor}</th>
                    <th scope="col" class="number">
                      {say.columns.count}
                    </th>
                    <th scope="col">{say.columns.verified}</th>
                  </tr>
                </thead>
                <tbody>
                  {vendors.map(one => (
                    <tr key={one.vendor}>
                      <th scope="row" data-label={say.columns.vendor}>
                        {one.vendor}
                      </th>
                      <td class="number" data-label={say.columns.count}>
                        {count(one.contracts)}
                      </td>
                      <td data-label={say.columns.verified}>{say.of(count(one.verified), count(one.mandatory))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </>
        )}
      </>
    )
    return { title: say.title, body }
  },
})

function ContractTable({ visit, contracts }: { visit: Visit; contracts: readonly Coverage[] }) {
  const { language, href } = visit
  const say = coverageWords[language]
  const count = (value: number) => formatNumber(value, language, 0)
  return (
    <table class="rows">
      <caption class="visually-hidden">{say.contracts}</caption>
      <thead>
        <tr>
          <th scope="col">{say.columns.reference}</th>
          <th scope="col">{say.columns.holders}</th>
          <th scope="col">{say.columns.analysed_on}</th>
          <th scope="col">{say.columns.verified}</th>
          <th scope="col">{say.columns.missing}</th>
        </tr>
      </thead>
      <tbody>
        {contracts.map(one => (
          <tr key={one.contract_id}>
            <th scope="row" data-label={say.columns.reference}>
              <a href={href(contractClausesPath(one.contract_id))}>{one.reference}</a>
              <span class="field-note">{one.object}</span>
            </th>
            <td data-label={say.columns.holders}>{one.holders.join(', ') || '–'}</td>
            <td data-label={say.columns.analysed_on}>
              {one.analysed_on ? formatDate(one.analysed_on, language) : say.never}
            </td>
            <td data-label={say.columns.verified}>{say.of(count(one.verified.length), count(one.mandatory.length))}</td>
            <td data-label={say.columns.missing}>
              <span>
                {unread(one) ? say.all : topicTitles(toVerify(one), language) || '–'}
                {one.absent.length > 0 && (
                  <span class="field-note overdue">
                    {`${say.columns.absent} – ${topicTitles(one.absent, language)}`}
                  </span>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Neither read by the program nor judged by anybody: naming every topic would say nothing. */
const unread = ({ analysed_on, newest_verdict }: Coverage) => analysed_on === null && newest_verdict === null

export const coverageFilePage = page({
  path: `${coveragePath}/:format`,
  needs: 'procurement.read',
  async get({ scope, language, params }) {
    const { contracts } = await readCoverage(scope, {})
    const table = coverageTable(contracts, language)
    const name = language === 'fr' ? 'couverture-clauses' : 'clause-coverage'
    if (params.format === 'csv') return { download: writeCsv(table), type: mediaTypes.csv, name: `${name}.csv` }
    if (params.format !== 'xlsx') throw new NotFound('kernel.not-found')
    const download = writeXlsx(table, coverageWords[language].title)
    return { download, type: mediaTypes.xlsx, name: `${name}.xlsx` }
  },
})
