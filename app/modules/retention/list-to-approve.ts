import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { standingOf } from './second-person.ts'
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
    const mine: { id: string; number: number }[] = []
    for (const { id, number, proposed_by_id } of open) {
      const standing = await standingOf(scope, proposed_by_id)
      if (standing === 'second' || standing === 'alone') mine.push({ id, number })
    }
    return mine
  },
})
