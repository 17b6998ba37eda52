import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { lockedDecision } from './load-decisions.ts'
import { isOpen } from './standing.ts'

/** Closed or dropped by mistake: it is to be carried out again, under the same due date. */
export const reopenDecision = command({
  name: 'governance.reopen-decision',
  summary: { fr: 'Rouvrir une décision', en: 'Reopen a decision' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /decisions/:id/reopen',
  async run(scope, { id }) {
    if (isOpen((await lockedDecision(scope, id)).standing)) throw new Conflict('governance.decision-open')
    await db(scope)
      .updateTable('governance.decision')
      .set({ done_on: null, done_what: null, dropped_on: null, dropped_reason: null })
      .where('id', '=', id)
      .execute()
  },
})
