import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { acknowledgementOf } from './acknowledgement.ts'
import { mailSubject } from './answer-text.ts'
import { loadSettings } from '../publication/settings.ts'
import { holdRequest } from './load-requests.ts'

/** Tells the person the number of their request, its day and what silence means; by mail, or recorded as told otherwise. */
export const acknowledgeRequest = command({
  name: 'transparency.acknowledge-request',
  summary: { fr: 'Accuser réception d’une demande du public', en: 'Acknowledge a request of the public' },
  needs: 'transparency.answer-public',
  input: z.object({ id: fields.id, how: z.enum(['mail', 'otherwise']) }),
  async run(scope, { id, how }) {
    const request = await holdRequest(scope, id)
    if (request.acknowledged_on) throw new Conflict('transparency.already-acknowledged')
    if (how === 'mail' && !request.person_email) throw new Conflict('transparency.no-email')
    await db(scope)
      .updateTable('transparency.request')
      .set({ acknowledged_on: today(scope) })
      .where('id', '=', id)
      .execute()
    const { title, text } = acknowledgementOf(request, scope.tenant.name, await loadSettings(scope))
    if (how === 'mail' && request.person_email)
      await scope.mailer.send({
        to: request.person_email,
        subject: mailSubject({ title, sender: [scope.tenant.name] }),
        text,
      })
  },
})
