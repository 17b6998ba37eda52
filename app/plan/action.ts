import { civilDate } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

export const actionStates = ['planned', 'started', 'done', 'reserve', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** What the plan carries: it asks for days and euros, it has dates to keep. */
export function isCarried({ state }: { state: ActionState }): boolean {
  return state === 'planned' || state === 'started'
}

/** Late on that day, and still to be carried. */
export function isOverdue({ due_on, state }: Pick<Action, 'due_on' | 'state'>, day: string): boolean {
  return due_on !== null && due_on < day && isCarried({ state })
}

export interface Action {
  id: string
  template: string | null
  criterion: string | null
  title: string
  why: string
  prerequisites: string[]
  state: ActionState
  owner: string | null
  directorate_id: string | null
  starts_on: string | null
  due_on: string | null
  legal_due: boolean
  effort: 'S' | 'M' | 'L'
  person_days: number | null
  euros: number | null
  decision: string | null
  pinned_rank: number | null
  done_on: string | null
  /** Civil date on which it entered the plan. */
  created_on: string
}

/** `NotFound` unless the plan holds that action. */
export async function requireAction(scope: Work, id: string): Promise<void> {
  const living = db(scope).selectFrom('plan.action').select('id').where('id', '=', id).where('archived_at', 'is', null)
  if (!(await living.executeTakeFirst())) throw new NotFound('kernel.not-found')
}

/** In the order of the plan: legal due dates first, then by date; what was moved by hand stands where it was put. */
export async function loadActions(scope: Work): Promise<Action[]> {
  const rows = await db(scope)
    .selectFrom('plan.action')
    .select([
      'id',
      'template',
      'criterion',
      'title',
      'why',
      'prerequisites',
      'state',
      'owner',
      'directorate_id',
      'starts_on',
      'due_on',
      'legal_due',
      'effort',
      'person_days',
      'euros',
      'decision',
      'pinned_rank',
      'done_on',
      'created_at',
    ])
    .where('archived_at', 'is', null)
    .orderBy('legal_due', 'desc')
    .orderBy('due_on', order => order.asc().nullsLast())
    .orderBy('id')
    .execute()
  const actions = rows.map(({ created_at, ...row }) => ({
    ...row,
    state: row.state as ActionState,
    effort: row.effort as Action['effort'],
    created_on: civilDate(created_at, scope.tenant.timeZone),
  }))
  const order = actions.filter(action => action.pinned_rank === null)
  const pinned = actions.flatMap(action => (action.pinned_rank === null ? [] : [{ action, rank: action.pinned_rank }]))
  for (const { action, rank } of pinned.toSorted((a, b) => a.rank - b.rank)) order.splice(rank, 0, action)
  return order
}
