import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { systemClock } from '#kernel/clock.ts'
import { openDatabase } from '#kernel/database.ts'
import { newId } from '#kernel/ids.ts'
import type { Job } from '#kernel/jobs.ts'
import { buildRegistry, type Registry } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { kernelTexts } from '#kernel/sentences.ts'
import { openQueue } from './queue.ts'
import { startRunner } from './runner.ts'

/** Writes one line in the audit log per number, with its checkpoint in the same transaction. */
export const countingJob: Job = {
  name: 'test.count',
  label: { fr: 'Compter', en: 'Count' },
  input: z.object({ total: z.number(), pauseMs: z.number() }),
  async run(scope, { total, pauseMs }: { total: number; pauseMs: number }, progress) {
    const from = z.object({ next: z.number() }).nullable().parse(progress.checkpoint)?.next ?? 0
    const tenantId = scope.tenant?.id ?? null
    for (let n = from; n < total; n++) {
      await scope.database.transaction({ tenantId, writable: true }, async db => {
        await sql`
          insert into kernel.audit (tenant_id, id, at, actor_kind, actor_name, operation)
          values (${tenantId}, ${newId()}, now(), 'job', 'test', ${`count.${n}`})
        `.execute(db)
        // A death between the work and its note would count twice, a death after the note alone would skip one.
        await wait(pauseMs)
        await progress.report(n + 1, total, undefined, { next: n + 1 })
        await wait(pauseMs)
      })
    }
    return { from }
  },
}

export function registryOf(...jobs: Job[]): Registry {
  const texts = { fr: {}, en: {} }
  const name = { fr: 'Essai', en: 'Test' }
  return buildRegistry([{ id: 'test', name, uses: [], texts, permissions: {}, operations: [], jobs }], kernelTexts)
}

/** What a child process runs until it is killed. */
export async function runUntilKilled(url: string, scopeParts: Pick<Scope, 'tenant'>): Promise<void> {
  const database = openDatabase(url)
  const queue = await openQueue(database)
  const registry = registryOf(countingJob)
  const scope: Scope = {
    ...scopeParts,
    actor: { kind: 'job', name: 'test' },
    roles: [],
    directorates: [],
    language: 'fr',
    clock: systemClock,
    database,
    registry,
    queue,
    mailer: { send: async () => undefined },
  }
  await startRunner({ queue, database, registry, clock: systemClock, scopeFor: async () => scope, roundMs: 200 })
}
