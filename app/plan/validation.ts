import { createHash } from 'node:crypto'
import type { Work } from '#kernel/scope.ts'
import type { RowResult } from './level.ts'
import { db } from './tables.ts'

export interface Validation {
  validated_by: string
  role: string
  validated_on: string
}

/** The levels that a validation is about; when they move, the document is a draft again. */
export function levelsOf(rows: readonly RowResult[]): Record<string, number | null> {
  return Object.fromEntries(rows.map(row => [row.id, row.level]))
}

/** Names the levels that a page shows, so that what is signed is what was read. */
export function fingerprintOf(rows: readonly RowResult[]): string {
  return createHash('sha256')
    .update(JSON.stringify(levelsOf(rows)))
    .digest('hex')
}

/** The last validation, if the levels have not changed since. */
export async function lastValidation(scope: Work, rows: readonly RowResult[]): Promise<Validation | null> {
  const last = await db(scope)
    .selectFrom('plan.validation')
    .select(['validated_by', 'role', 'validated_on', 'levels'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  const { levels, ...validation } = last
  const now = levelsOf(rows)
  const then = levels as Record<string, number | null>
  return Object.keys(now).every(id => now[id] === then[id]) ? validation : null
}
