import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadRequest } from './load.ts'
import { db } from './tables.ts'

/** An answer that the register does not take up, with the reason; what it says stays readable. */
export const setAnswerAside = command({
  name: 'requests.set-answer-aside',
  summary: { fr: 'Mettre de côté la réponse d’une direction', en: 'Set a directorate’s answer aside' },
  needs: 'requests.write',
  input: z.object({ id: fields.id, reason: fields.line(300) }),
  undoable: true,
  async run(scope, { id, reason }) {
    const request = await loadRequest(scope, id)
    if (!request.answered_at) throw new Conflict('requests.not-answered')
    if (request.applied_at || request.set_aside_at) throw new Conflict('requests.already-handled')
    const done = await db(scope)
      .updateTable('requests.request')
      .set({ set_aside_at: scope.clock.now(), set_aside_reason: reason })
      .where('id', '=', id)
      .where('applied_at', 'is', null)
      .where('set_aside_at', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new Conflict('requests.already-handled')
    return { operation_id: scope.operationId }
  },
})
