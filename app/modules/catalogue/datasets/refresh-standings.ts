import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { command } from '#kernel/operation.ts'
import { formula } from './readiness-formula.ts'
import { refreshReadiness, sumUp } from './refresh-readiness.ts'

/** Reckons again the datasets whose score may have moved by itself: late since today, taken back, or under another formula. */
export const refreshStandings = command({
  name: 'catalogue.refresh-standings',
  summary: { fr: 'Recalculer ce qui est utilisable pour l’IA', en: 'Reckon again what is usable for AI' },
  needs: 'catalogue.reckon',
  input: z.object({ most: z.number().int().min(1).max(20_000).default(5_000) }),
  async run(scope, { most }) {
    const { rows } = await sql<{ id: string }>`
      select id from catalogue.standing
      where stale or formula is distinct from ${formula} or (late_from <= ${today(scope)} and not counted_late)
      order by id limit ${most}
    `.execute(scope.db)
    await refreshReadiness(
      scope,
      rows.map(({ id }) => id),
    )
    await sumUp(scope)
    return rows.length
  },
})
