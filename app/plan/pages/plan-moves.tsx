import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import type { Action, ActionState } from '../action.ts'
import { changeState } from '../change-state.ts'
import { moveAction } from '../move-action.ts'
import { actionWords } from './action-words.ts'
import { paths } from './paths.ts'
import { searchOf } from './plan-filters.ts'

type Props = { visit: Visit; action: Action }

/** The verbs on an action of the plan, folded so that the list stays readable. */
export function MoveAction({ visit, action }: Props) {
  const t = actionWords[visit.language].move
  if (!can(visit.scope, moveAction)) return null
  const ways = action.pinned_rank === null ? (['up', 'down', 'top'] as const) : (['up', 'down', 'top', 'free'] as const)
  return (
    <details>
      <summary>
        {t.open}
        <span class="visually-hidden">{t.which(action.title)}</span>
      </summary>
      <form method="post" action={visit.href(paths.actions + searchOf(visit.query))} class="row">
        <input type="hidden" name="do" value="move" />
        <input type="hidden" name="id" value={action.id} />
        {ways.map(way => (
          <button key={way} type="submit" name="to" value={way} class="button-small">
            {t[way]}
            <span class="visually-hidden">{t.which(action.title)}</span>
          </button>
        ))}
      </form>
      <StateButtons
        visit={visit}
        action={action}
        states={action.state === 'planned' ? ['started', 'done', 'reserve', 'dropped'] : ['done', 'reserve', 'dropped']}
      />
    </details>
  )
}

const verbs = { planned: 'plan', started: 'start', done: 'done', reserve: 'reserve', dropped: 'drop' } as const

/** One click per state that an action may go to. */
export function StateButtons({ visit, action, states }: Props & { states: readonly ActionState[] }) {
  const t = actionWords[visit.language].move
  if (!can(visit.scope, changeState)) return null
  return (
    <form method="post" action={visit.href(paths.actions + searchOf(visit.query))} class="row">
      <input type="hidden" name="do" value="state" />
      <input type="hidden" name="id" value={action.id} />
      {states.map(state => (
        <button key={state} type="submit" name="state" value={state} class="button-small">
          {t[verbs[state]]}
          <span class="visually-hidden">{t.which(action.title)}</span>
        </button>
      ))}
    </form>
  )
}
