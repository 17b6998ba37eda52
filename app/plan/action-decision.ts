import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** Something decided about an action: when, by whom, what, and the document that says so. */
export interface ActionDecision {
  id: string
  action_id: string
  decided_on: string
  decided_by: string
  decision: string
  reference: string | null
  file_id: string | null
}

/** Living decisions about living actions, oldest first; of one action when its id is given. */
export async function loadDecisions(scope: Work, actionId?: string): Promise<(ActionDecision & { title: string })[]> {
  let wanted = db(scope)
    .selectFrom('plan.action_decision as d')
    .innerJoin('plan.action as a', join =>
      join.onRef('a.tenant_id', '=', 'd.tenant_id').onRef('a.id', '=', 'd.action_id'),
    )
    .select([
      'd.id',
      'd.action_id',
      'd.decided_on',
      'd.decided_by',
      'd.decision',
      'd.reference',
      'd.file_id',
      'a.title',
    ])
    .where('d.archived_at', 'is', null)
    .where('a.archived_at', 'is', null)
  if (actionId) wanted = wanted.where('d.action_id', '=', actionId)
  return wanted.orderBy('d.decided_on').orderBy('d.id').execute()
}
