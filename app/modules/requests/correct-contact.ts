import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { keepContact } from './keep-contact.ts'
import { loadRequest } from './load.ts'
import { email, isOpen, plainLine } from './request.ts'
import { db } from './tables.ts'

/** Whom a request goes to. What was mailed to another address counts as not sent, and the links it carried are closed. */
export const correctContact = command({
  name: 'requests.correct-contact',
  summary: { fr: 'Corriger le contact d’une demande', en: 'Correct the contact of a request' },
  needs: 'requests.write',
  input: z.object({ id: fields.id, contact_name: plainLine(120).nullish(), contact_email: email.nullish() }),
  async run(scope, { id, contact_name = null, contact_email = null }) {
    const request = await loadRequest(scope, id)
    if (!isOpen(request)) throw new Conflict('requests.not-open')
    const astray = request.sent_how === 'mail' && request.contact_email !== contact_email
    const unsent = { sent_on: null, sent_how: null, reminders: 0, reminded_on: null }
    await db(scope)
      .updateTable('requests.request')
      .set({ contact_name, contact_email, ...(astray ? unsent : {}) })
      .where('id', '=', id)
      .execute()
    await keepContact(scope, { directorate_id: request.directorate_id, contact_name, contact_email })
    if (!astray) return
    await db(scope)
      .updateTable('requests.link')
      .set({ expires_at: scope.clock.now() })
      .where('request_id', '=', id)
      .where('expires_at', '>', scope.clock.now())
      .execute()
  },
})
