import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { openStep } from './open-incident.ts'

/** Nobody needs to be told, for a reason that stays on the file. */
export const skipNotification = command({
  name: 'transparency.skip-notification',
  summary: {
    fr: 'Dire pourquoi une étape d’un incident n’est pas nécessaire',
    en: 'Say why a step of an incident is not needed',
  },
  needs: 'transparency.handle-incidents',
  input: z.object({ incident_id: fields.id, code: fields.line(40), reason: fields.line(500) }),
  http: 'POST /incidents/:incident_id/steps/:code/skip',
  secret: ['reason'],
  async run(scope, { incident_id, code, reason }) {
    await openStep(scope, incident_id, code)
    const skipped = {
      done_at: null,
      done_by: actorName(scope.actor),
      reference: null,
      file_id: null,
      not_needed: reason,
    }
    await db(scope)
      .insertInto('transparency.notification')
      .values({ tenant_id: scope.tenantId, id: newId(), incident_id, code, ...skipped })
      .onConflict(again => again.columns(['tenant_id', 'incident_id', 'code']).doUpdateSet(skipped))
      .execute()
  },
})
