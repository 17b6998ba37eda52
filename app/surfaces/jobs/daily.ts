import { sql } from 'kysely'
import { civilDate, type Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/database.ts'
import { newId } from '#kernel/ids.ts'
import type { Job, Queue } from '#kernel/jobs.ts'
import type { Registry } from '#kernel/module.ts'
import { listTenants } from '#kernel/tenants.ts'

const zone = 'Europe/Paris'

/**
 * Asks for the daily jobs whose hour of Paris has come, for every tenant; returns how many this call asked for. Any number
 * of processes may call it: the database holds one job per tenant, name and day. A day missed is caught up the same day only.
 */
export function openDaily(means: { database: Database; clock: Clock; registry: Registry; queue: Queue }) {
  /** Spares the database what this process knows: « job tenant » of `day`. */
  const known = new Set<string>()
  let day = ''
  const jobs = means.registry.modules.flatMap(module => module.jobs ?? []).filter(job => job.daily !== undefined)

  return async function askForDue(): Promise<number> {
    const now = means.clock.now()
    if (civilDate(now, zone) !== day) known.clear()
    day = civilDate(now, zone)
    const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit' }).format(now))
    const due = jobs.filter(job => (job.daily ?? 24) <= hour)
    if (due.length === 0) return 0
    let asked = 0
    for (const { id: tenantId } of await listTenants(means.database)) {
      for (const job of due.filter(one => !known.has(`${one.name} ${tenantId}`))) {
        if (await askOnce(means, tenantId, job, day)) asked++
        known.add(`${job.name} ${tenantId}`)
      }
    }
    return asked
  }
}

function askOnce(
  { database, queue, clock }: { database: Database; queue: Queue; clock: Clock },
  tenantId: string,
  job: Job,
  day: string,
): Promise<boolean> {
  return database.transaction({ tenantId, writable: true }, async db => {
    const jobId = newId()
    const { numAffectedRows } = await sql`
      insert into kernel.job (tenant_id, id, name, input, state, asked_by, queued_at, day)
      values (${tenantId}, ${jobId}, ${job.name}, '{}', 'queued', 'job:daily', ${clock.now()}, ${day})
      on conflict do nothing
    `.execute(db)
    if (numAffectedRows !== 1n) return false
    await queue.send(db, { tenantId, jobId })
    return true
  })
}
