import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/database.ts'
import { Cancelled, type Job, type JobMessage } from '#kernel/jobs.ts'
import type { Registry } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { failureSentence } from './failure-sentence.ts'
import { claim, type ClaimedJob, type Ending, writeEnding } from './job-row.ts'
import { Interrupted, openProgress } from './open-progress.ts'

export interface Means {
  database: Database
  registry: Registry
  clock: Clock
  /** The scope a job acts with: its actor, its roles, its tenant. */
  scopeFor(tenantId: string, job: Job): Promise<Scope>
}

/** A job that kills its process this many times without saving a checkpoint is given up. */
const mostDeaths = 5

/** Runs one job from its checkpoint, if it is not over yet, and writes how it ended. Never throws for what the job does. */
export async function runJob(
  means: Means,
  { tenantId, jobId }: JobMessage,
  signal: AbortSignal = new AbortController().signal,
): Promise<Ending['state'] | 'nothing-to-do' | 'superseded'> {
  const { database, clock } = means
  const inTenant = { tenantId, writable: true }
  const row = await database.transaction(inTenant, db => claim(db, jobId, clock.now()))
  if (!row) return 'nothing-to-do'
  const ending = await endingOf(means, tenantId, row, signal)
  const written = await database.transaction(inTenant, db => writeEnding(db, row, ending, clock.now()))
  return written ? ending.state : 'superseded'
}

async function endingOf(means: Means, tenantId: string, row: ClaimedJob, signal: AbortSignal): Promise<Ending> {
  if (row.cancelRequested) return { state: 'cancelled' }
  if (row.lost >= mostDeaths) return { state: 'failed', message: diedTooOften }
  const job = findJob(means.registry, row.name)
  if (!job) return { state: 'failed', message: notHere }
  const open = openProgress(means, tenantId, row, signal)
  try {
    const scope = await means.scopeFor(tenantId, job)
    const input = job.input.parse(row.input) as never
    const result = await job.run({ ...scope, database: open.database }, input, open.progress)
    await open.flush().catch(unlessOver)
    return { state: 'done', result }
  } catch (error) {
    await open.flush().catch(() => undefined)
    if (error instanceof Cancelled) return { state: 'cancelled' }
    if (error instanceof Interrupted) return { state: 'queued' }
    console.error(`job ${row.name} ${row.id}:`, error)
    return { state: 'failed', message: failureSentence(error, means.registry, row.id) }
  }
}

/** Asked to stop when everything was done already: it is done. */
function unlessOver(error: unknown): void {
  if (!(error instanceof Cancelled)) throw error
}

export function findJob(registry: Registry, name: string): Job | undefined {
  return registry.modules.flatMap(module => module.jobs ?? []).find(job => job.name === name)
}

const diedTooOften =
  'Ce travail s’est arrêté plusieurs fois sans avancer, sans doute faute de mémoire sur le serveur. Il n’est plus relancé.'
const notHere = 'Cette version de Gouvernail ne connaît pas ce travail.'
