import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#kernel/database.ts'
import { newId } from '#kernel/ids.ts'
import { buildRegistry, type Module } from '#kernel/module.ts'
import { kernelTexts } from '#kernel/sentences.ts'
import type { Tenant } from '#kernel/scope.ts'
import { activity } from './module.ts'

const harvest: Module = {
  id: 'test',
  name: { fr: 'Essai', en: 'Test' },
  uses: [],
  texts: { fr: {}, en: {} },
  permissions: {},
  operations: [],
  jobs: [
    {
      name: 'test.harvest',
      label: { fr: 'Moisson des délibérations', en: 'Harvest of decisions' },
      input: z.object({}),
      run: async () => undefined,
    },
  ],
}

/** The module and one job, for its tests. */
export const activityRegistry = buildRegistry([activity, harvest], kernelTexts)

/** Puts a job in the state given, asked for at 9 h and begun 10 s before the day of tests says it is. */
export async function putJob(
  database: Database,
  tenant: Tenant,
  job: { state: string; name?: string; done?: number; total?: number | null; message?: string; result?: unknown },
): Promise<string> {
  const id = newId()
  const started = job.state === 'queued' ? null : '2026-11-23T08:59:50Z'
  await database.transaction({ tenantId: tenant.id, writable: true }, db =>
    sql`
      insert into kernel.job (tenant_id, id, name, input, state, done, total, message, result, asked_by, queued_at, started_at)
      values (${tenant.id}, ${id}, ${job.name ?? 'test.harvest'}, '{}', ${job.state}, ${job.done ?? 0}, ${job.total ?? null},
        ${job.message ?? null}, ${JSON.stringify(job.result ?? null)}::jsonb, 'Aya', '2026-11-23T08:59:00Z', ${started})
    `.execute(db),
  )
  return id
}
