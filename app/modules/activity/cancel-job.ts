import { sql } from 'kysely'
import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

/** Stops a job: at once when it waits, at its next report when it runs. What it has already committed stays. */
export const cancelJob = command({
  name: 'activity.cancel-job',
  summary: { fr: 'Arrêter un travail', en: 'Stop a job' },
  needs: 'activity.cancel',
  input: z.object({ id: fields.id }),
  http: 'POST /jobs/:id/cancellation',
  async run(scope, { id }) {
    const { rows } = await sql<{ state: string }>`
      update kernel.job set cancel_requested = true,
        ended_at = case when state = 'queued' then ${scope.clock.now()}::timestamptz end,
        state = case when state = 'queued' then 'cancelled' else state end
      where tenant_id = ${scope.tenantId} and id = ${id} and state in ('queued', 'running') returning state
    `.execute(scope.db)
    if (rows[0]) return rows[0].state === 'cancelled' ? ('stopped' as const) : ('stopping' as const)
    const known = await sql`select from kernel.job where tenant_id = ${scope.tenantId} and id = ${id}`.execute(scope.db)
    throw known.rows.length > 0 ? new Conflict('activity.job-over') : new NotFound('activity.no-such-job')
  },
})
