import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { viewOf, type RunRow, type RunView } from './run.ts'

/** The runs of these sources, the newest first; one whose job died without a word is failed or stopped, as its job is. */
export async function loadRuns(
  scope: Work,
  sources: readonly string[],
  { limit = 20 }: { limit?: number } = {},
): Promise<RunView[]> {
  if (sources.length === 0) return []
  const { rows } = await sql<RunRow & { job_state: string | null; job_message: string | null; place: number }>`
    select r.*, j.state as job_state, j.message as job_message from (
      select *, row_number() over (partition by source_id order by queued_at desc, id desc) as place
      from catalogue.run where source_id = any(${sources})
    ) r left join kernel.job j on j.tenant_id = r.tenant_id and j.id = r.job_id
    where r.place <= ${limit} order by r.queued_at desc, r.id desc
  `.execute(scope.db)
  return rows.map(({ job_state, job_message, place: _, ...row }) =>
    viewOf(isOver(row.state, job_state) ? { ...row, ...asItsJob(job_state, job_message) } : row),
  )
}

/** Writes down how runs of a source ended whose job died without a word, so that another may begin. */
export async function settleDead(scope: Work, source_id: string): Promise<void> {
  const [last] = await loadRuns(scope, [source_id], { limit: 1 })
  if (last?.state !== 'failed' && last?.state !== 'stopped') return
  await db(scope)
    .updateTable('catalogue.run')
    .set({ state: last.state, problem: last.problem && JSON.stringify(last.problem), ended_at: scope.clock.now() })
    .where('id', '=', last.id)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}

function isOver(state: string, job: string | null): boolean {
  return (state === 'waiting' || state === 'running') && job !== null && job !== 'queued' && job !== 'running'
}

/** A job says why it failed in French alone. */
function asItsJob(job: string | null, message: string | null) {
  const problem = message === null ? null : { fr: message, en: message }
  return job === 'cancelled' ? { state: 'stopped', problem: null } : { state: 'failed', problem }
}
