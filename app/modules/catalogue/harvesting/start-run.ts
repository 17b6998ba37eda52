import { Conflict, NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { enqueue } from '#kernel/jobs.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { harvest } from './harvest.ts'
import { settleDead } from './load-runs.ts'

/** The source, held until the transaction ends, with no run under way. */
export async function idleSource(scope: Work, id: string) {
  const source = await db(scope)
    .selectFrom('catalogue.source')
    .select(['id', 'address'])
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!source) throw new NotFound('kernel.not-found')
  await settleDead(scope, source.id)
  const busy = await db(scope)
    .selectFrom('catalogue.run')
    .select('id')
    .where('source_id', '=', source.id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  if (busy) throw new Conflict('catalogue.harvest-under-way')
  return source
}

/** Asks for a run of an idle source. */
export async function startRun(scope: Work, source_id: string): Promise<{ run: string; job: string }> {
  const id = newId()
  const job_id = await enqueue(scope, harvest, { run: id })
  const asked = { asked_by: actorName(scope.actor), queued_at: scope.clock.now() }
  await db(scope)
    .insertInto('catalogue.run')
    .values({ ...asked, tenant_id: scope.tenantId, id, source_id, job_id, state: 'waiting' })
    .execute()
  return { run: id, job: job_id }
}
