import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** Who said that the first steps are no longer wanted, and when; null = nobody. */
export const readDismissal = query({
  name: 'onboarding.read-dismissal',
  summary: { fr: 'Lire si les premiers pas sont retirés', en: 'Read whether the first steps are dismissed' },
  needs: 'onboarding.follow',
  input: z.object({}),
  async run(scope) {
    const found = await db(scope)
      .selectFrom('onboarding.dismissal')
      .select(['dismissed_by', 'dismissed_on'])
      .executeTakeFirst()
    return found ?? null
  },
})
