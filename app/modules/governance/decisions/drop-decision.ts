import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { openDecision } from './decision.ts'

/** It will not be carried out, and somebody says why. */
export const dropDecision = command({
  name: 'governance.drop-decision',
  summary: { fr: 'Abandonner une décision par écrit', en: 'Drop a decision in writing' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, reason: fields.line(400) }),
  http: 'POST /decisions/:id/drop',
  async run(scope, { id, reason }) {
    await openDecision(scope, id)
    await db(scope)
      .updateTable('governance.decision')
      .set({ dropped_on: today(scope), dropped_reason: reason })
      .where('id', '=', id)
      .execute()
  },
})
