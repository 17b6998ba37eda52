import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { refuseDay } from './inquiry.ts'
import { nextAnswerBy, reminderOf } from './letter-content.ts'
import { letterText, mailSubject } from './letter-text.ts'
import { loadInquiry } from './load.ts'
import { db } from './tables.ts'

/** A first or second reminder, by mail or sent by the person; the questions still open are asked again. */
export const remindVendor = command({
  name: 'inquiries.remind-vendor',
  summary: { fr: 'Relancer un éditeur', en: 'Remind a vendor' },
  needs: 'inquiries.write',
  input: z.object({ id: fields.id, how: z.enum(['mail', 'self']), sent_on: fields.civilDate.optional() }),
  async run(scope, { id, how, sent_on = today(scope) }) {
    const inquiry = await loadInquiry(scope, id)
    if (!inquiry.sent_on) throw new Conflict('inquiries.not-sent')
    if (inquiry.state === 'answered' || inquiry.no_answer_on) throw new Conflict('inquiries.nothing-awaited')
    if (inquiry.reminded >= 2) throw new Conflict('inquiries.reminders-spent')
    if (how === 'mail' && !inquiry.vendor_email) throw new Conflict('inquiries.no-address')
    const on = how === 'mail' ? today(scope) : sent_on
    refuseDay('sent_on', on, today(scope), inquiry.sent_on)
    const reminder = { rank: inquiry.reminded + 1, sent_on: on, sent_how: how, answer_by: nextAnswerBy(on) }
    await db(scope)
      .insertInto('inquiries.reminder')
      .values({
        ...reminder,
        tenant_id: scope.tenantId,
        id: newId(),
        inquiry_id: id,
        sent_by: actorName(scope.actor),
      })
      .execute()
    if (how === 'mail' && inquiry.vendor_email) {
      const letter = reminderOf(scope, inquiry, reminder)
      await scope.mailer.send({ to: inquiry.vendor_email, subject: mailSubject(letter), text: letterText(letter) })
    }
    return { rank: reminder.rank }
  },
})
