import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { openIncident } from './open-incident.ts'

/** With a conclusion, once it is known what it was and every step is done or has its reason. */
export const closeIncident = command({
  name: 'transparency.close-incident',
  summary: { fr: 'Clore un incident', en: 'Close an incident' },
  needs: 'transparency.handle-incidents',
  input: z.object({ id: fields.id, conclusion: fields.paragraph(4_000) }),
  http: 'POST /incidents/:id/close',
  secret: ['conclusion'],
  async run(scope, { id, conclusion }) {
    const { serious, personal_data, steps } = await openIncident(scope, id)
    if (serious === null || personal_data === null) throw new Conflict('transparency.incident-unknown')
    const left = steps.filter(({ binds, state }) => binds && state === 'open')
    if (left.length > 0)
      throw new Conflict('transparency.steps-left', {
        steps: left.map(({ label }) => label[scope.language]).join(' ; '),
      })
    await db(scope)
      .updateTable('transparency.incident')
      .set({ conclusion, closed_on: today(scope), closed_by: actorName(scope.actor) })
      .where('id', '=', id)
      .execute()
  },
})
