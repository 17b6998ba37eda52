import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import type { Action } from '../action.ts'
import type { Proposal } from '../propose-actions.ts'
import { phases } from '../referential.ts'
import { actionWords } from './action-words.ts'
import { actionPath, paths } from './paths.ts'
import { StateButtons } from './plan-moves.tsx'
import { PointLinks } from './point-links.tsx'
import { ProposalCard } from './proposal-card.tsx'

type Props = { visit: Visit; proposals: readonly Proposal[] }

/** About ten proposals, in the note's own order: know what exists, set priorities, frame, act. */
export function Proposed({ visit, proposals }: Props) {
  const { language } = visit
  const t = actionWords[language].proposals
  return (
    <section aria-labelledby="proposees">
      <h2 id="proposees">{t.title}</h2>
      <p>{proposals.length === 0 ? t.none : t.why}</p>
      {phases.map(({ phase, name }) => {
        const here = proposals.filter(proposal => proposal.template.phase === phase)
        if (here.length === 0) return null
        return (
          <section key={phase}>
            <h3>{t.phase(phase, name[language])}</h3>
            <Cards visit={visit} proposals={here} heading="h4" />
          </section>
        )
      })}
    </section>
  )
}

/** What waits: actions put there, then what does not fit the capacity. */
export function Reserve({ visit, actions, proposals }: Props & { actions: readonly Action[] }) {
  const { language } = visit
  const t = actionWords[language].reserve
  return (
    <section aria-labelledby="reserve">
      <h2 id="reserve">{t.title}</h2>
      <p>{actions.length + proposals.length === 0 ? t.none : t.why}</p>
      {actions.length > 0 && (
        <ul class="plain">
          {actions.map(action => (
            <li key={action.id}>
              <h3>
                <a href={visit.href(actionPath(action.id))}>{action.title}</a>
              </h3>
              <p class="note">
                <PointLinks visit={visit} ids={action.prerequisites} />
              </p>
              <StateButtons visit={visit} action={action} states={['planned', 'dropped']} />
            </li>
          ))}
        </ul>
      )}
      {proposals.length > 0 && (
        <details>
          <summary>{t.more(formatNumber(proposals.length, language))}</summary>
          <Cards visit={visit} proposals={proposals} heading="h3" />
        </details>
      )}
    </section>
  )
}

function Cards({ visit, proposals, heading }: Props & { heading: 'h3' | 'h4' }) {
  return (
    <ul class="plain">
      {proposals.map(proposal => (
        <ProposalCard
          key={proposal.template.id}
          visit={visit}
          proposal={proposal}
          here={paths.actions}
          heading={heading}
        />
      ))}
    </ul>
  )
}
