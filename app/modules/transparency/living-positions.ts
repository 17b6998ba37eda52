import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** What the authority holds today, one position (p) a system at most, with the qualification (r) behind it. */
export function livingPositions(scope: Work) {
  return db(scope)
    .selectFrom('transparency.position as p')
    .innerJoin('transparency.run as r', join =>
      join.onRef('r.tenant_id', '=', 'p.tenant_id').onRef('r.id', '=', 'p.run_id'),
    )
    .where('p.ended_on', 'is', null)
}
