import type { Visit } from '#kernel/page.ts'
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
