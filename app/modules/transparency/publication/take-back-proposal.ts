import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { heldProposal } from './load-proposals.ts'
import { signature } from './signature.ts'

/** The proposal no longer waits: its author, or a colleague who prepares publications, thought again. */
export const takeBackProposal = command({
  name: 'transparency.take-back-proposal',
  summary: { fr: 'Reprendre une proposition de publication', en: 'Take back a proposal of publication' },
  needs: 'transparency.prepare',
  input: z.object({ id: fields.id }),
  http: 'POST /publications/proposals/:id/taking-back',
  async run(scope, { id }) {
    await heldProposal(scope, id)
    const { by, by_id } = signature(scope)
    await db(scope)
      .updateTable('transparency.proposal')
      .set({ state: 'taken-back', decided_by: by, decided_by_id: by_id, decided_on: today(scope) })
      .where('id', '=', id)
      .execute()
  },
})
