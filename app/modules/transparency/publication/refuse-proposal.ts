import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { heldProposal } from './load-proposals.ts'
import { roleFor, signature } from './signature.ts'

/** Sends a proposal back to who prepared it, with what is to be changed; what is online does not move. */
export const refuseProposal = command({
  name: 'transparency.refuse-proposal',
  summary: { fr: 'Refuser une proposition de publication', en: 'Refuse a proposal of publication' },
  needs: 'transparency.approve',
  input: z.object({ id: fields.id, reason: fields.line(500) }),
  http: 'POST /publications/proposals/:id/refusal',
  async run(scope, { id, reason }) {
    await heldProposal(scope, id)
    const { by, by_id } = signature(scope)
    await db(scope)
      .updateTable('transparency.proposal')
      .set({
        state: 'refused',
        decided_by: by,
        decided_by_id: by_id,
        decided_role: roleFor(scope, refuseProposal.spec.needs),
        decided_on: today(scope),
        refusal_reason: reason,
      })
      .where('id', '=', id)
      .execute()
  },
})
