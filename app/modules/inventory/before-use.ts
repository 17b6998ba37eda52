import { sql } from 'kysely'
import { askGuards, type Guard } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** Those who watch over the law are asked when a system comes into use, not when its record is merely kept up. */
export async function askBeforeUse(scope: Work, ids: readonly string[], status: string | undefined): Promise<void> {
  if (status !== 'in-use' && status !== 'trial') return
  const coming = await db(scope)
    .selectFrom('inventory.system')
    .select('id')
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .where('status', 'not in', ['in-use', 'trial'])
    .execute()
  for (const { id } of coming) await askGuards(scope, 'inventory.put-into-use', id)
}

/** What comes back into use because a change was taken back comes into use: the same are asked. Called once it is done. */
export const guardTakenBack: Guard = async scope => {
  const { rows } = await sql<{ id: string }>`
    select distinct row_id as id from kernel.change
    where operation_id = ${scope.operationId} and table_name = 'inventory.system'
      and before ->> 'status' not in ('in-use', 'trial') and after ->> 'status' in ('in-use', 'trial')
  `.execute(scope.db)
  for (const { id } of rows) await askGuards(scope, 'inventory.put-into-use', id)
}
