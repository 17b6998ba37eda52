import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { checkDay, openDecision } from './decision.ts'

/** It was carried out: on which day, and what was done. */
export const closeDecision = command({
  name: 'governance.close-decision',
  summary: { fr: 'Noter qu’une décision est exécutée', en: 'Record that a decision was carried out' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, done_on: fields.civilDate, done_what: fields.paragraph(2_000) }),
  http: 'POST /decisions/:id/close',
  async run(scope, { id, done_on, done_what }) {
    checkDay(scope, await openDecision(scope, id), 'done_on', done_on)
    await db(scope).updateTable('governance.decision').set({ done_on, done_what }).where('id', '=', id).execute()
  },
})
