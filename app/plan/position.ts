import type { Work } from '#kernel/scope.ts'
import type { Position } from './level.ts'
import { db } from './tables.ts'

export async function loadPositions(scope: Work): Promise<Map<string, Position>> {
  const rows = await db(scope)
    .selectFrom('plan.position')
    .select([
      'prerequisite',
      'target',
      'target_date',
      'weight',
      'not_applicable',
      'not_applicable_reason',
      'comment',
      'comment_by',
      'comment_on',
    ])
    .execute()
  return new Map(rows.map(({ prerequisite, ...position }) => [prerequisite, position]))
}
