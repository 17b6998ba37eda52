import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { RegisterTable, type Row } from '#ui/register-table.tsx'
import type { Action } from '../action.ts'
import { blockersOf } from '../dependency.ts'
import { estimate } from '../efforts.ts'
import type { RowResult } from '../level.ts'
import { priorityOf } from '../priority.ts'
import type { PlanRead } from '../read-plan.ts'
import { planTexts } from '../texts.ts'
import { actionWords } from './action-words.ts'
import { DateWarnings } from './date-warnings.tsx'
import { actionPath } from './paths.ts'
import { MoveAction, StateButtons } from './plan-moves.tsx'
import { PointLinks } from './point-links.tsx'
import { priorityWords } from './priority-words.ts'
import { pageWords } from './words.ts'

type Props = {
  visit: Visit
  actions: readonly Action[]
  rows: readonly RowResult[]
  today: string
  waits: ReadonlyMap<string, readonly Action[]>
  warnings: PlanRead['warnings']
}

/** Accepted actions in the order of the plan, each saying why it stands there. */
export function LiveActions({ actions, ...around }: Props) {
  const { visit } = around
  const { language } = visit
  const t = actionWords[language].list
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t.title}</h2>
      {actions.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <>
          <p>{t.why}</p>
          <RegisterTable
            language={language}
            caption={t.title}
            columns={(['action', 'points', 'owner', 'due', 'means', 'state', 'move'] as const).map(key => ({
              key,
              label: t.columns[key],
            }))}
            rows={actions.map((action, index) => lineOf(action, index, around))}
            pick={null}
          />
        </>
      )}
    </section>
  )
}

function lineOf(action: Action, index: number, around: Omit<Props, 'actions'>): Row {
  const { visit, rows, today, waits, warnings } = around
  const { language } = visit
  const priority = priorityOf(action, rows)
  const blockers = blockersOf(action, waits)
  return {
    id: action.id,
    name: action.title,
    cells: {
      action: (
        <>
          {`${index + 1}. `}
          <a href={visit.href(actionPath(action.id))}>{action.title}</a>
          <span class="field-note">
            {orderWords(action, visit)}
            {priority && `. ${priorityWords(priority, language)}`}
          </span>
          {blockers.length > 0 && (
            <span class="blocked">
              {actionWords[language].list.blocked}{' '}
              {blockers.map(({ id, title }, place) => (
                <>
                  {place > 0 && ', '}
                  <a href={visit.href(actionPath(id))}>{title}</a>
                </>
              ))}
            </span>
          )}
          <DateWarnings language={language} warnings={warnings[action.id]} />
        </>
      ),
      points: <PointLinks visit={visit} ids={action.prerequisites} />,
      owner: action.owner ?? <span class="note">{pageWords[language].toName}</span>,
      due: <Due visit={visit} action={action} today={today} />,
      means: meansWords(action, visit),
      state: planTexts[language].states[action.state],
      move: <MoveAction visit={visit} action={action} />,
    },
  }
}

function orderWords({ pinned_rank, legal_due, due_on }: Action, { language }: Visit): string {
  const t = actionWords[language].list.orders
  if (pinned_rank !== null) return t.hand
  if (legal_due) return t.legal
  return due_on ? t.due : t.accepted
}

function Due({ visit: { language }, action, today }: { visit: Visit; action: Action; today: string }) {
  if (!action.due_on) return <span class="note">{pageWords[language].home.noDue}</span>
  const date = formatDate(action.due_on, language)
  return action.due_on < today ? <span class="overdue">{pageWords[language].overdue(date)}</span> : <>{date}</>
}

function meansWords(action: Action, { language }: Visit): string {
  const t = actionWords[language].capacity
  const days = t.dayUnit(formatNumber(estimate(action), language, 0))
  return action.euros === null ? days : `${days}, ${t.euroUnit(formatNumber(action.euros, language, 0))}`
}

/** Actions that no longer ask for anything, folded away; each may be taken up again. */
export function OverActions({ visit, title, actions }: { visit: Visit; title: string; actions: readonly Action[] }) {
  if (actions.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain">
        {actions.map(action => (
          <li key={action.id} class="row">
            <a href={visit.href(actionPath(action.id))}>{action.title}</a>
            <StateButtons visit={visit} action={action} states={['planned']} />
          </li>
        ))}
      </ul>
    </section>
  )
}
