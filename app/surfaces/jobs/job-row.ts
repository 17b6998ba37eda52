import { sql, type Kysely } from 'kysely'

export interface ClaimedJob {
  id: string
  name: string
  input: unknown
  checkpoint: unknown
  cancelRequested: boolean
  /** Rises at each run: what an earlier one still tries to write is refused. */
  attempt: number
  /** How many processes died with this job since it last saved a checkpoint. */
  lost: number
}

/** Takes a job that is not over yet; undefined when it is, or when its transaction never committed. */
export async function claim(db: Kysely<unknown>, id: string, now: Date): Promise<ClaimedJob | undefined> {
  const { rows } = await sql<ClaimedJob>`
    update kernel.job set state = 'running', attempt = attempt + 1, lost = lost + (state = 'running')::int,
      started_at = coalesce(started_at, ${now}), heartbeat_at = ${now}
    where id = ${id} and state in ('queued', 'running')
    returning id, name, input, checkpoint, cancel_requested as "cancelRequested", attempt, lost
  `.execute(db)
  return rows[0]
}

export interface ProgressState {
  done: number
  total: number | null
  message?: string | undefined
  /** Undefined = keep the one saved before. */
  checkpoint?: unknown
}

/** Returns whether somebody asked to stop; 'superseded' when another process has taken the job over. */
export async function writeProgress(
  db: Kysely<unknown>,
  { id, attempt }: Pick<ClaimedJob, 'id' | 'attempt'>,
  { done, total, message, checkpoint }: ProgressState,
  now: Date,
): Promise<'go-on' | 'cancel' | 'superseded'> {
  const saved = checkpoint === undefined ? sql`` : sql`, checkpoint = ${JSON.stringify(checkpoint)}::jsonb, lost = 0`
  const { rows } = await sql<{ cancel: boolean }>`
    update kernel.job set done = ${Math.round(done)}, total = ${total === null ? null : Math.round(total)},
      message = coalesce(${message ?? null}, message), heartbeat_at = ${now}${saved}
    where id = ${id} and attempt = ${attempt} and state = 'running'
    returning cancel_requested as cancel
  `.execute(db)
  if (!rows[0]) return 'superseded'
  return rows[0].cancel ? 'cancel' : 'go-on'
}

export type Ending =
  | { state: 'done'; result: unknown }
  | { state: 'failed'; message: string }
  | { state: 'cancelled' }
  /** The process stops: another one goes on from the checkpoint. */
  | { state: 'queued' }

/** Writes how a run ended; false when another process has taken the job over. */
export async function writeEnding(
  db: Kysely<unknown>,
  { id, attempt }: Pick<ClaimedJob, 'id' | 'attempt'>,
  ending: Ending,
  now: Date,
): Promise<boolean> {
  const result = ending.state === 'done' && ending.result !== undefined ? JSON.stringify(ending.result) : null
  const message = ending.state === 'failed' ? ending.message : null
  const { numAffectedRows } = await sql`
    update kernel.job set state = ${ending.state}, result = ${result}::jsonb, message = coalesce(${message}, message),
      heartbeat_at = ${now}, ended_at = ${ending.state === 'queued' ? null : now}
    where id = ${id} and attempt = ${attempt} and state = 'running'
  `.execute(db)
  return numAffectedRows === 1n
}
