import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** The signature in force, if any, ends today; how many ended. */
export async function endOverride(scope: Work, system: string): Promise<number> {
  const { numUpdatedRows } = await db(scope)
    .updateTable('transparency.use_override')
    .set({ ended_on: today(scope) })
    .where('system_id', '=', system)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
