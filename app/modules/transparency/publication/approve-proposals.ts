import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { heldProposal } from './load-proposals.ts'
import { loadSettings } from './settings.ts'
import { roleFor, signature } from './signature.ts'
import { publish, withdraw } from './write-publication.ts'

/** A second person approves what was frozen: it is online, or withdrawn, at once. All of them, or none. */
export const approveProposals = command({
  name: 'transparency.approve-proposals',
  summary: { fr: 'Approuver une publication ou un retrait', en: 'Approve a publication or a withdrawal' },
  needs: 'transparency.approve',
  input: z.object({ ids: z.array(fields.id).min(1).max(200) }),
  http: 'POST /publications/approvals',
  async run(scope, { ids }) {
    const { single_approval, single_approval_reason } = await loadSettings(scope)
    const { by, by_id } = signature(scope)
    // In one order for everybody: two people who tick the same pages do not wait for one another.
    for (const id of [...new Set(ids)].toSorted()) {
      const proposal = await heldProposal(scope, id)
      const alone = proposal.prepared_by_id === by_id
      if (alone && !single_approval) throw new Refused('transparency.own-proposal')
      await db(scope)
        .updateTable('transparency.proposal')
        .set({
          state: 'approved',
          decided_by: by,
          decided_by_id: by_id,
          decided_role: roleFor(scope, approveProposals.spec.needs),
          decided_on: today(scope),
          waiver_reason: alone ? single_approval_reason : null,
        })
        .where('id', '=', id)
        .execute()
      const { kind, record_id, content, review_on, reason } = proposal
      if (proposal.deed === 'publish') await publish(scope, { kind, record_id, content, review_on })
      else await withdraw(scope, { kind, record_id, reason: reason ?? '' })
    }
    return { approved: new Set(ids).size }
  },
})
