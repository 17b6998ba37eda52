import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Queue } from '#kernel/jobs.ts'

/** Made by the migration 0007; all jobs go through it. */
export const queueName = 'gouvernail'

export interface PgBossQueue extends Queue {
  /** For the runner only. */
  readonly boss: PgBoss
  /** Waits up to `timeoutMs` for what runs here, then gives it back; the pool stays open. */
  close(timeoutMs?: number): Promise<void>
}

/**
 * Opens the queue in the application's own pool. Whoever only sends needs no more; `startRunner` makes a process run jobs.
 * Throws when the tables of pg-boss are not those that its version wants: a migration is missing.
 */
export async function openQueue({ pool }: { pool: pg.Pool }): Promise<PgBossQueue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'pgboss',
    // The app role may not change tables, and the runner does the rounds itself.
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    monitorIntervalSeconds: 10,
  })
  boss.on('error', error => console.error(`job queue: ${error.message}`))
  await boss.start()
  return {
    boss,
    async send(db, message) {
      await boss.send(queueName, message, { db: fromKysely(db) })
    },
    close: (timeoutMs = 1_000) => boss.stop({ graceful: true, timeout: timeoutMs }),
  }
}
