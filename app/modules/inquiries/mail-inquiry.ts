import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { letterOf } from './letter-content.ts'
import { letterText, mailSubject } from './letter-text.ts'
import { loadInquiry } from './load.ts'
import { db } from './tables.ts'

/** Sends the letter as the text of a mail, questions included, and records that it left. Not in the API: a person reads it first. */
export const mailInquiry = command({
  name: 'inquiries.mail-inquiry',
  summary: { fr: 'Envoyer une lettre par courriel', en: 'Send a letter by mail' },
  needs: 'inquiries.write',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const inquiry = await loadInquiry(scope, id)
    if (inquiry.sent_on) throw new Conflict('inquiries.already-sent')
    if (!inquiry.vendor_email) throw new Conflict('inquiries.no-address')
    const sent = { sent_on: today(scope), sent_how: 'mail', sent_by: actorName(scope.actor) }
    await db(scope).updateTable('inquiries.inquiry').set(sent).where('id', '=', id).execute()
    const letter = letterOf(scope, inquiry)
    // Last, so that a mail that cannot leave takes the record of it back.
    await scope.mailer.send({ to: inquiry.vendor_email, subject: mailSubject(letter), text: letterText(letter) })
  },
})
