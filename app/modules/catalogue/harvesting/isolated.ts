import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'

/**
 * Does this work or none of it, inside the transaction under way. What the data itself does wrong (values, constraints, sizes)
 * is returned; anything else is thrown, so that a fault of ours never passes for one of the source.
 */
export async function isolated(scope: Work, work: () => Promise<void>): Promise<unknown> {
  await sql`savepoint one_record`.execute(scope.db)
  try {
    await work()
    await sql`release savepoint one_record`.execute(scope.db)
    return null
  } catch (error) {
    await sql`rollback to savepoint one_record`.execute(scope.db)
    await sql`release savepoint one_record`.execute(scope.db)
    if (!isOfTheData(error)) throw error
    return error
  }
}

/** Classes of PostgreSQL: 22 data exception, 23 integrity constraint, 54 program limit. */
function isOfTheData(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && /^(22|23|54)/.test(String(error.code))
}
