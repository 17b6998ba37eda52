import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Action } from '../action.ts'
import type { RowResult } from '../level.ts'
import { defaultTarget, type Proposal } from '../propose-actions.ts'
import { saveAction } from '../save-action.ts'
import { planTexts } from '../texts.ts'
import { actionPath, paths, pointPath } from './paths.ts'
import { pointWords } from './point-words.ts'
import { ProposalCard } from './proposal-card.tsx'
import { pageWords } from './words.ts'

type Props = { visit: Visit; row: RowResult; actions: readonly Action[]; proposals: readonly Proposal[] }

/** Actions of a point: those of the plan with their state, then those proposed. */
export function PointActions({ visit, row, actions, proposals }: Props) {
  const { language, scope } = visit
  const t = pointWords[language].actions
  const atTarget = row.state !== 'not-applicable' && (row.level ?? 0) >= (row.position.target ?? defaultTarget)
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t.title}</h2>
      {actions.length > 0 && (
        <>
          <h3>{t.accepted}</h3>
          <ul>
            {actions.map(action => (
              <li key={action.id}>
                <a href={visit.href(actionPath(action.id))}>{action.title}</a>
                {`, ${planTexts[language].states[action.state]}, ${describe(action, visit)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {proposals.length > 0 && (
        <>
          <h3>{t.proposed}</h3>
          <ul class="plain">
            {proposals.map(proposal => (
              <ProposalCard
                key={proposal.template.id}
                visit={visit}
                proposal={proposal}
                here={pointPath(row.id)}
                heading="h4"
              />
            ))}
          </ul>
        </>
      )}
      {actions.length + proposals.length === 0 && <p>{atTarget ? t.atTarget : t.none}</p>}
      {can(scope, saveAction) && (
        <p>
          <a href={visit.href(`${paths.newAction}?point=${row.id}`)}>{t.write}</a>
        </p>
      )}
    </section>
  )
}

function describe({ owner, due_on }: Action, { language }: Visit): string {
  const due = due_on ? formatDate(due_on, language) : pageWords[language].home.noDue
  return `${owner ?? pageWords[language].toName}, ${due}`
}
