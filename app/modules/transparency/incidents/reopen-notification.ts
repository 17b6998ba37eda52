import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { openStep } from './open-incident.ts'

/** What was noted of a step was a mistake: it is to do again. */
export const reopenNotification = command({
  name: 'transparency.reopen-notification',
  summary: { fr: 'Rouvrir une étape d’un incident', en: 'Reopen a step of an incident' },
  needs: 'transparency.handle-incidents',
  input: z.object({ incident_id: fields.id, code: fields.line(40) }),
  http: 'POST /incidents/:incident_id/steps/:code/reopen',
  async run(scope, { incident_id, code }) {
    await openStep(scope, incident_id, code)
    const gone = await db(scope)
      .deleteFrom('transparency.notification')
      .where('incident_id', '=', incident_id)
      .where('code', '=', code)
      .executeTakeFirst()
    if (!gone.numDeletedRows) throw new NotFound('kernel.not-found')
  },
})
