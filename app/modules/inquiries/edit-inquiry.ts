import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { letterFields, recipientFields } from './inquiry.ts'
import { loadInquiry } from './load.ts'
import { db } from './tables.ts'

/** Corrects a letter before it leaves; afterwards only who follows it, and the address that reminders go to. */
export const editInquiry = command({
  name: 'inquiries.edit-inquiry',
  summary: { fr: 'Compléter une lettre à un éditeur', en: 'Complete a letter to a vendor' },
  needs: 'inquiries.write',
  input: z.object({ id: fields.id, ...letterFields, deadline: letterFields.deadline.optional(), ...recipientFields }),
  async run(scope, { id, ...typed }) {
    const { sent_on } = await loadInquiry(scope, id)
    const { vendor_email, follower, follower_email, ...letter } = typed
    const printed = Object.values(letter).some(value => value !== undefined)
    if (sent_on && printed) throw new Conflict('inquiries.already-sent')
    if (letter.deadline && letter.deadline <= today(scope))
      throw new Invalid({ deadline: { key: 'inquiries.deadline-passed' } })
    const given = Object.entries({ ...letter, vendor_email, follower, follower_email }).filter(
      ([, value]) => value !== undefined,
    )
    if (given.length === 0) return
    await db(scope).updateTable('inquiries.inquiry').set(Object.fromEntries(given)).where('id', '=', id).execute()
  },
})
