import type { Work } from '#kernel/scope.ts'
import { settleByRegisters } from '../duties/settle-by-registers.ts'
import { db } from '../tables.ts'

/** A record that leaves the register, or comes back, changes what each system tied to it can show. */
export async function settleTied(scope: Work, processing: string): Promise<void> {
  const tied = await db(scope)
    .selectFrom('transparency.processing_link')
    .select('system_id')
    .where('processing_id', '=', processing)
    .where('system_id', 'is not', null)
    .execute()
  for (const { system_id } of tied) if (system_id) await settleByRegisters(scope, system_id)
}
