import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import type { Text } from '#kernel/texts.ts'

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

export interface JobView {
  id: string
  name: string
  label: Text
  state: JobState
  done: number
  /** Null when not known yet. */
  total: number | null
  message: string | null
  askedBy: string
  queuedAt: Date
  startedAt: Date | null
  endedAt: Date | null
  /** Somebody asked to stop; the job lets go at its next report. */
  cancelRequested: boolean
  perSecond: number | null
  remainingSeconds: number | null
  /** Path below the tenant of what the job made: the `path` of what its `run` returned. */
  resultPath: string | null
}

type Stored = Omit<JobView, 'label' | 'perSecond' | 'remainingSeconds'>

/** The newest jobs of the authority first; only one when `id` is given. */
export async function loadJobs(scope: Work, { id, limit = 100 }: { id?: string; limit?: number }): Promise<JobView[]> {
  const only = id === undefined ? sql`` : sql`and id = ${id}`
  const { rows } = await sql<Stored>`
    select id, name, state, done, total, message, asked_by as "askedBy", queued_at as "queuedAt",
      started_at as "startedAt", ended_at as "endedAt", cancel_requested as "cancelRequested",
      result ->> 'path' as "resultPath"
    from kernel.job where tenant_id = ${scope.tenantId} ${only} order by queued_at desc, id desc limit ${limit}
  `.execute(scope.db)
  const known = new Map<string, Text>(
    scope.registry.modules.flatMap(module => module.jobs ?? []).map(job => [job.name, job.label]),
  )
  return rows.map(row => ({
    ...row,
    label: known.get(row.name) ?? { fr: row.name, en: row.name },
    ...paceOf(row, scope.clock.now()),
  }))
}

/** Mean rate since the start, and the time that what is left takes at that rate; null when there is nothing to say. */
export function paceOf(
  { state, done, total, startedAt }: Pick<Stored, 'state' | 'done' | 'total' | 'startedAt'>,
  now: Date,
): { perSecond: number | null; remainingSeconds: number | null } {
  const seconds = startedAt ? (now.getTime() - startedAt.getTime()) / 1_000 : 0
  if (state !== 'running' || done <= 0 || seconds < 1) return { perSecond: null, remainingSeconds: null }
  const perSecond = done / seconds
  return { perSecond, remainingSeconds: total === null ? null : Math.max(0, total - done) / perSecond }
}
