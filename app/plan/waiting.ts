import { addDays, daysBetween, today } from '#kernel/clock.ts'
import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { isCarried, type Action } from './action.ts'
import { saveAction } from './save-action.ts'
import { planTexts } from './texts.ts'

/** Days ahead that the home page looks. */
const horizon = 30
const shown = 6

export interface Due extends Waiting {
  /** Until its day; negative when it is past; null without a day. */
  days: number | null
}

/** What waits for somebody in every module, the nearest day first; what has no day comes last, what is far does not come. */
export async function waitingNow(scope: Scope, actions: readonly Action[] = []): Promise<Due[]> {
  const day = today(scope)
  const inModules = await Promise.all(scope.registry.modules.map(async module => (await module.waiting?.(scope)) ?? []))
  const near = [...actionsWaiting(scope, actions), ...inModules.flat()]
    .filter(({ on }) => on === null || on <= addDays(day, horizon))
    .toSorted(byDay)
  return inTurn(near)
    .slice(0, shown)
    .toSorted(byDay)
    .map(one => ({ ...one, days: one.on === null ? null : daysBetween(day, one.on) }))
}

function byDay(a: Waiting, b: Waiting): number {
  return (a.on ?? '9999').localeCompare(b.on ?? '9999')
}

/** Each kind of thing (the screen it leads to) has its turn, so that twenty late duties do not hide a clock of hours. */
function inTurn(near: readonly Waiting[]): Waiting[] {
  const counts = new Map<string, number>()
  const placed = near.map(one => {
    const kind = one.path.split('/')[1] ?? ''
    const turn = counts.get(kind) ?? 0
    counts.set(kind, turn + 1)
    return { one, turn }
  })
  return placed.toSorted((a, b) => a.turn - b.turn).map(({ one }) => one)
}

/** Actions of the plan that are late or due within days, for whoever steers it. */
function actionsWaiting(scope: Scope, actions: readonly Action[]): Waiting[] {
  if (!can(scope, saveAction)) return []
  const soon = addDays(today(scope), soonDays)
  const say = planTexts[scope.language].waiting
  return actions
    .filter(action => isCarried(action) && action.due_on !== null && action.due_on <= soon)
    .map(({ id, title, due_on }) => ({ text: say(title), path: `/plan/actions/${id}`, on: due_on }))
}

const soonDays = 7
