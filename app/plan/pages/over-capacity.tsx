import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import type { Action } from '../action.ts'
import { backInCapacity, excessesOf, type Excess } from '../back-in-capacity.ts'
import { changeState } from '../change-state.ts'
import { estimate } from '../efforts.ts'
import { priorityOf } from '../priority.ts'
import { loadOverTime, type Load } from '../quarter-load.ts'
import type { PlanRead } from '../read-plan.ts'
import { capacityWords } from './capacity-words.ts'
import { actionPath, paths } from './paths.ts'

type Props = { visit: Visit; plan: PlanRead; excesses: readonly Excess[] }

/** Where the plan asks for too much, and what would bring it back, each with its button; nothing when it fits. */
export function OverCapacity({ visit, plan, excesses }: Props) {
  const { language } = visit
  const t = capacityWords[language]
  const { actions, rows, today } = plan
  const { available } = plan.capacity
  if (excesses.length === 0) return null
  const priority = (action: Action) => priorityOf(action, rows)?.value ?? 0
  const waiting = backInCapacity(actions, available, today, priority)
  const left = loadOverTime(
    actions.filter(action => !waiting.includes(action)),
    today,
  )
  const enough = excessesOf(left, available).length === 0
  return (
    <div class="notice notice-error">
      <h3>{t.overTitle}</h3>
      <ul>
        {excesses.map(excess => {
          const words = excessWords(excess, visit)
          return <li key={words}>{words}</li>
        })}
      </ul>
      {waiting.length > 0 ? (
        <>
          <p>{t.back}</p>
          <ul class="plain">
            {waiting.map(action => (
              <Waiting key={action.id} visit={visit} action={action} />
            ))}
          </ul>
          {!enough && <p>{t.backShort}</p>}
        </>
      ) : (
        <p>{t.noBack}</p>
      )}
    </div>
  )
}

function Waiting({ visit, action }: { visit: Visit; action: Action }) {
  const { language } = visit
  const t = capacityWords[language]
  const say = (value: number) => formatNumber(value, language, 0)
  return (
    <li class="row">
      <span>
        <a href={visit.href(actionPath(action.id))}>{action.title}</a>
        {`, ${t.frees(say(estimate(action)), action.euros ? say(action.euros) : '')}`}
      </span>
      {can(visit.scope, changeState) && (
        <form method="post" action={visit.href(paths.actions)}>
          <input type="hidden" name="do" value="state" />
          <input type="hidden" name="id" value={action.id} />
          <button type="submit" name="state" value="reserve" class="button-small">
            {t.reserve}
            <span class="visually-hidden">{t.which(action.title)}</span>
          </button>
        </form>
      )}
    </li>
  )
}

function excessWords({ load, what, asked, available }: Excess, { language }: Visit): string {
  const t = capacityWords[language]
  const say = (value: number) => formatNumber(value, language, what === 'days' ? 1 : 0)
  const words = what === 'days' ? t.overDays : t.overEuros
  return words(periodWords(load, language), say(asked), say(available), say(asked - available))
}

/** « T2 2027 », « Année 2027 » */
export function periodWords({ year, quarter }: Load, language: Visit['language']): string {
  const t = capacityWords[language]
  if (year === null) return t.twelveMonths
  return quarter === null ? t.year(year) : t.quarter(quarter, year)
}
