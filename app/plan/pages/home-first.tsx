import type { Visit } from '#kernel/page.ts'
import type { RowResult } from '../level.ts'
import type { Proposal } from '../propose-actions.ts'
import { paths } from './paths.ts'
import { ProposalCard } from './proposal-card.tsx'
import { pageWords } from './words.ts'

/** The next three proposals, each answered in one click. */
export function First({ visit, proposals }: { visit: Visit; proposals: readonly Proposal[] }) {
  const t = pageWords[visit.language].first
  return (
    <section aria-labelledby="commencer">
      <h2 id="commencer">{t.title}</h2>
      {proposals.length === 0 ? <p>{t.none}</p> : <p>{t.why}</p>}
      {proposals.length > 0 && (
        <ol class="plain">
          {proposals.map(proposal => (
            <ProposalCard key={proposal.template.id} visit={visit} proposal={proposal} here={paths.home} heading="h3" />
          ))}
        </ol>
      )}
      <p>
        <a href={visit.href(paths.actions)}>{t.all}</a>
      </p>
    </section>
  )
}

/** The indicator that counts imposed functions of AI already decided, among all. */
const imposedDecided = 'inventory.imposed-decided'

/** What waits for a decision of the authority; nothing when nothing waits. */
export function ToDecide({ visit, rows }: { visit: Visit; rows: readonly RowResult[] }) {
  const t = pageWords[visit.language].decide
  const indicator = rows
    .flatMap(row => row.criteria)
    .map(result => result.indicator)
    .find(measured => measured?.id === imposedDecided)
  const waiting = (indicator?.denominator ?? 0) - (indicator?.numerator ?? 0)
  if (!indicator || waiting <= 0) return null
  return (
    <section aria-labelledby="a-decider">
      <h2 id="a-decider">{t.title}</h2>
      <p>
        <strong>{t.imposed(waiting)}</strong>
        {'. '}
        {t.why}
      </p>
      <p>
        <a class="button" href={visit.href(indicator.link)}>
          {t.open}
        </a>
      </p>
    </section>
  )
}

/** For an authority that has nothing yet: the two ways to begin. */
export function Doors({ visit }: { visit: Visit }) {
  const t = pageWords[visit.language].doors
  return (
    <section aria-labelledby="commencer">
      <h2 id="commencer">{t.title}</h2>
      <ul class="figures plain">
        <li>
          <p>
            <a class="button button-main" href={visit.href(paths.describe)}>
              {t.describe}
            </a>
          </p>
          <p>{t.describeWhy}</p>
        </li>
        <li>
          <p>
            <a class="button button-main" href={visit.href(paths.addFile)}>
              {t.add}
            </a>
          </p>
          <p>{t.addWhy}</p>
        </li>
      </ul>
    </section>
  )
}
