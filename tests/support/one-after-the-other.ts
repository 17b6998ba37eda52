import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Tenant } from '#kernel/scope.ts'

/**
 * Starts several changes of one row that is held, each once the one before waits for it, then lets it go: whatever they read
 * beforehand, they write in that order. Returns how each ended.
 */
export async function oneAfterTheOther(
  database: Database,
  tenant: Tenant,
  row: { table: string; id: string },
  changes: readonly (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> {
  const held = Promise.withResolvers<void>()
  const free = Promise.withResolvers<void>()
  const holder = database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    await sql`select from ${sql.table(row.table)} where id = ${row.id} for update`.execute(db)
    held.resolve()
    await free.promise
  })
  await held.promise
  const started: Promise<unknown>[] = []
  for (const change of changes) {
    started.push(change())
    while ((await waiting(database)) < started.length) await wait(10)
  }
  free.resolve()
  await holder
  return Promise.allSettled(started)
}

async function waiting(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.n ?? 0
}
