import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely } from 'kysely'
import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/database.ts'
import { Cancelled, type Progress } from '#kernel/jobs.ts'
import { type ClaimedJob, type ProgressState, writeProgress } from './job-row.ts'

/** Thrown by `report` when this process must let go: it stops, or another one has taken the job over. */
export class Interrupted extends Error {}

const quietMs = 500

export interface OpenProgress {
  progress: Progress
  /** To be given to the job as its database. */
  database: Database
  /** Writes what the last half-second kept back. */
  flush(): Promise<void>
}

/**
 * What a job reports goes to its row, every half-second at most. A checkpoint reported **inside a transaction that the job
 * opened with its scope's database** is written in that very transaction, at once: the work and the note that it is done
 * are committed together or not at all, so that nothing is done twice after a crash.
 *
 *     await scope.database.transaction({ tenantId, operationId: id, writable: true }, async db => {
 *       await saveRows({ ...scope, open: { id, writable: true, db } }, rows)
 *       await progress.report(done, total, undefined, { next: done })
 *     })
 */
export function openProgress(
  { database, clock }: { database: Database; clock: Clock },
  tenantId: string,
  job: ClaimedJob,
  signal: AbortSignal,
): OpenProgress {
  const around = new AsyncLocalStorage<Kysely<unknown> | null>()
  let pending: ProgressState | null = null
  let lastWrite = Number.NEGATIVE_INFINITY

  const write = async (state: ProgressState, db: Kysely<unknown> | null) => {
    const inside = (open: Kysely<unknown>) => writeProgress(open, job, state, clock.now())
    const answer = db ? await inside(db) : await database.transaction({ tenantId, writable: true }, inside)
    lastWrite = performance.now()
    if (answer === 'superseded') throw new Interrupted('another process has taken this job over')
    if (answer === 'cancel') throw new Cancelled()
  }

  return {
    progress: {
      checkpoint: job.checkpoint,
      async report(done, total, message, checkpoint) {
        if (signal.aborted) throw new Interrupted('this process is stopping')
        const db = around.getStore() ?? null
        if (db && checkpoint !== undefined) {
          // An older checkpoint still kept back must not come after this one.
          pending = null
          return write({ done, total, message, checkpoint }, db)
        }
        pending = { done, total, message: message ?? pending?.message, checkpoint: checkpoint ?? pending?.checkpoint }
        // From inside a transaction that holds the row, another connection would wait for ever.
        if (db || performance.now() - lastWrite < quietMs) return
        const state = pending
        pending = null
        await write(state, null)
      },
    },
    database: {
      ...database,
      transaction: (options, work) =>
        database.transaction(options, db => around.run(options.writable ? db : null, () => work(db))),
    },
    async flush() {
      const state = pending
      pending = null
      if (state) await write(state, null)
    },
  }
}
