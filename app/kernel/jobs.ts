import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import { newId } from './ids.ts'
import { actorName, type Scope, type Work } from './scope.ts'
import type { Text } from './texts.ts'

/** Long work outside the request path. It may be run again after a crash: it goes on from its checkpoint. */
export interface Job {
  name: `${string}.${string}`
  label: Text
  input: z.ZodType
  /** Every day at that hour of Paris, for every tenant, with `{}` as input. */
  daily?: number
  run(scope: Scope, input: never, progress: Progress): Promise<unknown>
}

export interface Progress {
  /** What an interrupted run had saved; null on a first run. */
  readonly checkpoint: unknown
  /** Shows progress and proves life; throws `Cancelled` when somebody asked to stop. */
  report(done: number, total: number | null, message?: string, checkpoint?: unknown): Promise<void>
}

/** Thrown inside a job that somebody stopped. */
export class Cancelled extends Error {}

/** Carries messages to whoever runs jobs; inside the transaction, so that work asked for is neither lost nor run for nothing. */
export interface Queue {
  send(db: Kysely<unknown>, message: JobMessage): Promise<void>
}

export interface JobMessage {
  tenantId: string
  jobId: string
}

/** Asks for a job from inside a command; returns the id under which its progress is shown. */
export async function enqueue(scope: Work, job: Job, input: unknown): Promise<string> {
  const id = newId()
  await sql`
    insert into kernel.job (tenant_id, id, name, input, state, asked_by, queued_at)
    values (${scope.tenantId}, ${id}, ${job.name}, ${JSON.stringify(job.input.parse(input))}::jsonb, 'queued',
      ${actorName(scope.actor)}, ${scope.clock.now()})
  `.execute(scope.db)
  await scope.queue.send(scope.db, { tenantId: scope.tenantId, jobId: id })
  return id
}
