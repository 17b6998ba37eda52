import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { addressOf } from '#ui/list-address.ts'
import { readCoverage, type Covered } from '../read-coverage.ts'
import { mayFor } from '../reach.ts'
import { saveDatasets } from '../save-datasets.ts'
import { listWords } from './list-words.ts'
import { cataloguePath, coveragePath } from './paths.ts'

export const coveragePage = page({
  path: coveragePath,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = listWords[language].coveragePage
    const rows = await readCoverage(scope, {})
    const directorates = rows.filter(({ directorate_id }) => directorate_id !== null)
    const covered = directorates.filter(({ datasets }) => datasets > 0).length
    const number = (value: number) => formatNumber(value, language, 0)
    const heads = [say.datasets, say.owned, say.judged, say.late, say.readiness] as const
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {directorates.length === 0 ? (
          <p>
            {say.empty}{' '}
            {can(scope, saveDatasets) && <a href={visit.href('/organisation/directions')}>{say.toDirectorates}</a>}
          </p>
        ) : (
          <p>{say.covered(number(covered), number(directorates.length))}</p>
        )}
        {rows.length > 0 && (
          <div class="table-box">
            <table class="rows coverage">
              <caption class="visually-hidden">{say.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.directorate}</th>
                  {heads.map(head => (
                    <th key={head} scope="col" class="number">
                      {head}
                    </th>
                  ))}
                  <th scope="col">{say.act}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(row => (
                  <tr key={row.directorate_id ?? 'none'}>
                    <th scope="row">{row.name ?? say.none}</th>
                    {[row.datasets, row.owned, row.judged, row.late, row.readiness].map((value, i) => (
                      <td key={heads[i]} class="number" data-label={heads[i]}>
                        {value === null || (row.datasets === 0 && i > 0) ? '–' : number(value)}
                      </td>
                    ))}
                    <td data-label={say.act}>
                      <Act visit={visit} row={row} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </>
    )
    return { title: say.title, body }
  },
})

/** What would help most there, and where it is done. */
function Act({ visit, row }: { visit: Visit; row: Covered }) {
  const say = listWords[visit.language].coveragePage
  const path = visit.href(cataloguePath)
  const { directorate_id, datasets, owned } = row
  const mine = mayFor(visit.scope, saveDatasets, directorate_id)
  if (datasets === 0)
    return mine ? <a href={addressOf(`${path}/nouveau`, { direction: directorate_id ?? '' })}>{say.addFirst}</a> : null
  const list = { directorate: directorate_id ?? 'none' }
  if (directorate_id === null) return <a href={addressOf(path, list)}>{say.place}</a>
  if (owned < datasets) return <a href={addressOf(path, { ...list, owned: 'no' })}>{mine ? say.nameOwners : say.see}</a>
  return <a href={addressOf(path, list)}>{say.see}</a>
}
