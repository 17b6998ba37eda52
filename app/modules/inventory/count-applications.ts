import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** How many applications there are, and how many of them nobody has assessed for AI yet; one reading of the register. */
export const countApplications = query({
  name: 'inventory.count-applications',
  summary: { fr: 'Compter les logiciels', en: 'Count applications' },
  needs: 'inventory.read',
  input: z.object({}),
  run: scope =>
    db(scope)
      .selectFrom('inventory.application')
      .where('archived_at', 'is', null)
      .select(eb => [
        eb.fn.countAll<number>().as('all'),
        sql<number>`count(*) filter (where ai_assessment = 'not-assessed')`.as('to_assess'),
      ])
      .executeTakeFirstOrThrow(),
})
