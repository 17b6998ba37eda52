import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { othersWith } from '#modules/accounts/public.ts'
import { signatoryOf } from './proposal.ts'
import { db } from './tables.ts'

/** Proposals that this person could approve today: one's own only where nobody else could. The oldest first. */
export const listToApprove = query({
  name: 'retention.list-to-approve',
  summary: { fr: 'Lister les éliminations à approuver', en: 'List eliminations to approve' },
  needs: 'retention.approve',
  input: z.object({}),
  async run(scope) {
    const open = await db(scope)
      .selectFrom('retention.proposal')
      .select(['id', 'number', 'proposed_by_id'])
      .where('state', '=', 'proposed')
      .orderBy('number')
      .execute()
    if (open.length === 0) return []
    const me = signatoryOf(scope.actor)
    const alone = (await othersWith(scope, 'retention.approve', me)) === 0
    return open.filter(({ proposed_by_id }) => alone || proposed_by_id !== me).map(({ id, number }) => ({ id, number }))
  },
})
