import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { query } from '#kernel/operation.ts'

/** Datasets late against their own frequency among those that this person may update, with the first day of the oldest delay. */
export const listLate = query({
  name: 'catalogue.list-late',
  summary: { fr: 'Compter ses jeux de données en retard', en: 'Count one’s late datasets' },
  needs: 'catalogue.edit',
  input: z.object({}),
  async run(scope) {
    const mine = scope.reach === 'all' ? sql`true` : sql`directorate_id = any (${[...scope.directorates]}::uuid[])`
    const { rows } = await sql<{ count: number; since: string | null }>`
      select count(*)::int as count, min(late_from) as since from catalogue.standing
      where late_from <= ${today(scope)} and ${mine}
    `.execute(scope.db)
    return rows[0] ?? { count: 0, since: null }
  },
})
