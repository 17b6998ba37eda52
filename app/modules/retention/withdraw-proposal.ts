import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { proposalById } from './proposal.ts'
import { db } from './tables.ts'

/** Gives a proposal up before anybody approves it; it stays in the list, with the reason. */
export const withdrawProposal = command({
  name: 'retention.withdraw-proposal',
  summary: { fr: 'Renoncer à une proposition d’élimination', en: 'Withdraw a proposal' },
  needs: 'retention.propose',
  input: z.object({ id: fields.id, reason: fields.line(500) }),
  async run(scope, { id, reason }) {
    const { state } = await proposalById(scope, id, { lock: true })
    if (state !== 'proposed') throw new Conflict('retention.decided-already')
    await db(scope)
      .updateTable('retention.proposal')
      .set({ state: 'withdrawn', withdrawn_on: today(scope), withdrawn_reason: reason })
      .where('id', '=', id)
      .execute()
  },
})
