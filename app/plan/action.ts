import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

export const actionStates = ['planned', 'started', 'done', 'reserve', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

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
    ])
    .where('archived_at', 'is', null)
    .orderBy('legal_due', 'desc')
    .orderBy('due_on', order => order.asc().nullsLast())
    .orderBy('id')
    .execute()
  const actions = rows.map(row => ({ ...row, state: row.state as ActionState, effort: row.effort as Action['effort'] }))
  const order = actions.filter(action => action.pinned_rank === null)
  const pinned = actions.flatMap(action => (action.pinned_rank === null ? [] : [{ action, rank: action.pinned_rank }]))
  for (const { action, rank } of pinned.toSorted((a, b) => a.rank - b.rank)) order.splice(rank, 0, action)
  return order
}
