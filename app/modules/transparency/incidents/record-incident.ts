import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { checkSystem } from './check-system.ts'
import { incidentInput, momentsOf, titleOf, toldOfIncident } from './incident.ts'

/** Opens the file of an incident, and with it every clock that the law knows. */
export const recordIncident = command({
  name: 'transparency.record-incident',
  summary: { fr: 'Signaler un incident', en: 'Record an incident' },
  needs: 'transparency.handle-incidents',
  input: incidentInput.partial({ title: true }),
  http: 'POST /incidents',
  secret: toldOfIncident,
  async run(scope, { known_on, known_time, happened_on, happened_time, title, ...values }) {
    await checkSystem(scope, values.system_id)
    const moments = momentsOf(scope, { known_on, known_time, happened_on, happened_time })
    const id = newId()
    // One at a time, so that two incidents recorded together do not ask for one number.
    await sql`select pg_advisory_xact_lock(hashtext(${`incident ${scope.tenantId}`}))`.execute(scope.db)
    const { last } = await db(scope)
      .selectFrom('transparency.incident')
      .select(eb => eb.fn.max('number').as('last'))
      .executeTakeFirstOrThrow()
    const row = { ...values, ...moments, title: title ?? titleOf(values.what), number: (last ?? 0) + 1 }
    const written = { recorded_by: actorName(scope.actor), created_at: scope.clock.now() }
    await db(scope)
      .insertInto('transparency.incident')
      .values({ ...row, ...written, tenant_id: scope.tenantId, id })
      .execute()
    return { id, number: row.number }
  },
})
