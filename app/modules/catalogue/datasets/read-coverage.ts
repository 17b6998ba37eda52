import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { query } from '#kernel/operation.ts'

export interface Covered {
  /** Null for datasets that no directorate holds. */
  directorate_id: string | null
  name: string | null
  datasets: number
  owned: number
  judged: number
  late: number
  /** Median, 0-100; null without any dataset. */
  readiness: number | null
}

/** Each directorate with what the catalogue holds of it, those without anything included: where to go and look. */
export const readCoverage = query({
  name: 'catalogue.read-coverage',
  summary: { fr: 'Lire ce que le catalogue couvre, direction par direction', en: 'Read what the catalogue covers' },
  needs: 'catalogue.read',
  input: z.object({}),
  http: 'GET /datasets/coverage',
  async run(scope) {
    const { rows } = await sql<Covered>`
      select o.id as directorate_id, o.name, count(s.id)::int as datasets,
        (count(s.id) filter (where s.traits >= 128))::int as owned,
        (count(s.id) filter (where ((s.traits >> 4) & 7) > 1))::int as judged,
        (count(s.id) filter (where s.late_from <= ${today(scope)}))::int as late,
        percentile_cont(0.5) within group (order by s.readiness) filter (where s.id is not null) as readiness
      from (select id, name, tenant_id from organisation.directorate where archived_at is null) o
        full join catalogue.standing s on s.tenant_id = o.tenant_id and s.directorate_id = o.id
      group by o.id, o.name order by o.name nulls last
    `.execute(scope.db)
    return rows
  },
})
