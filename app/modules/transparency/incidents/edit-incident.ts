import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { checkSystem } from './check-system.ts'
import { incidentInput, momentsOf, toldOfIncident } from './incident.ts'
import { openIncident } from './open-incident.ts'

/** Completes the file as more becomes known; its steps follow. Only the fields given change. */
export const editIncident = command({
  name: 'transparency.edit-incident',
  summary: { fr: 'Compléter un incident', en: 'Complete an incident' },
  needs: 'transparency.handle-incidents',
  input: incidentInput.extend({ id: fields.id }),
  http: 'PUT /incidents/:id',
  secret: toldOfIncident,
  async run(scope, { id, known_on, known_time, happened_on, happened_time, ...values }) {
    await openIncident(scope, id)
    await checkSystem(scope, values.system_id)
    const { known_at, happened_at } = momentsOf(scope, { known_on, known_time, happened_on, happened_time })
    await db(scope)
      .updateTable('transparency.incident')
      .set({ ...values, known_at, ...(happened_on === undefined ? {} : { happened_at }) })
      .where('id', '=', id)
      .execute()
  },
})
