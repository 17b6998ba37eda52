import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { refuseDay } from './inquiry.ts'
import { loadInquiry } from './load.ts'
import { db } from './tables.ts'

/** « Je l’ai envoyée moi-même »: by post, by a portal, by one's own mail; on that day, by that person. */
export const markSent = command({
  name: 'inquiries.mark-sent',
  summary: { fr: 'Noter que des lettres sont parties', en: 'Record that letters were sent' },
  needs: 'inquiries.write',
  input: z.object({ ids: z.array(fields.id).min(1).max(500), sent_on: fields.civilDate.optional() }),
  undoable: true,
  async run(scope, { ids, sent_on = today(scope) }) {
    refuseDay('sent_on', sent_on, today(scope))
    for (const id of new Set(ids)) {
      if ((await loadInquiry(scope, id)).sent_on) throw new Conflict('inquiries.already-sent')
      const sent = { sent_on, sent_how: 'self', sent_by: actorName(scope.actor) }
      await db(scope).updateTable('inquiries.inquiry').set(sent).where('id', '=', id).execute()
    }
    return { changed: new Set(ids).size, operation_id: scope.operationId }
  },
})
