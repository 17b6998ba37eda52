import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { makeLink } from './link-token.ts'
import { loadRequest } from './load.ts'
import { requestMail } from './request-mail.ts'
import { isOpen, origin } from './request.ts'
import { db } from './tables.ts'

/** Writes to each directorate that has an address and has not answered; a second time, it is a reminder. Says who was left out. */
export const mailRequests = command({
  name: 'requests.mail-requests',
  summary: { fr: 'Envoyer ou rappeler des demandes', en: 'Mail or recall requests' },
  needs: 'requests.write',
  input: z.object({ ids: z.array(fields.id).min(1).max(500), origin }),
  async run(scope, { ids, origin }) {
    const mails = []
    for (const id of new Set(ids)) {
      const request = await loadRequest(scope, id)
      const { contact_email } = request
      if (!contact_email || !isOpen(request)) continue
      const link = await makeLink(scope, id, origin)
      const change = request.sent_on
        ? { reminders: request.reminders + 1, reminded_on: today(scope) }
        : { sent_on: today(scope), sent_how: 'mail' }
      await db(scope).updateTable('requests.request').set(change).where('id', '=', id).execute()
      mails.push(requestMail(scope, { ...request, contact_email }, link))
    }
    // Last, so that mails that cannot leave take the record of them back.
    for (const mail of mails) await scope.mailer.send(mail)
    return { mailed: mails.length, left: new Set(ids).size - mails.length }
  },
})
