import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'

export interface DutyCounts {
  /** Duties that the authority still holds, voluntary ones left out. */
  all: number
  /** Those whose day has come: due, or asked before a use that has begun. */
  applicable: number
  met: number
  overdue: number
}

interface Row extends DutyCounts {
  family: string
  system_id: string
}

/**
 * Duties of these systems (id → whether it is used) by family; what does not apply is left out of the base, with its reason
 * kept on the row.
 */
export async function byFamily(
  scope: Work,
  systems: ReadonlyMap<string, boolean>,
): Promise<Record<'aiAct' | 'gdpr', DutyCounts>> {
  const now = today(scope)
  const used = [...systems].filter(([, inUse]) => inUse).map(([id]) => id)
  const { rows } = await sql<Row>`
    select family, system_id, count(*) as all,
      count(*) filter (where come) as applicable,
      count(*) filter (where come and state = 'met' and (review_on is null or review_on >= ${now}::date)) as met,
      count(*) filter (where come and (state = 'open' and (begun or due_on < ${now}::date) or review_on < ${now}::date)) as overdue
    from (
      select d.*, u.used and d.before_use as begun, u.used and (d.before_use or coalesce(d.due_on <= ${now}::date, false)) as come
      from transparency.duty d cross join lateral (select d.system_id = any (${used}::uuid[]) as used) u
      where d.dropped_on is null and d.state <> 'not-applicable' and d.force = 'duty') d
    group by family, system_id
  `.execute(scope.db)
  const sum = (family: string): DutyCounts => {
    const mine = rows.filter(row => row.family === family && systems.has(row.system_id))
    const total = (key: keyof DutyCounts) => mine.reduce((all, row) => all + row[key], 0)
    return { all: total('all'), applicable: total('applicable'), met: total('met'), overdue: total('overdue') }
  }
  return { aiAct: sum('ai-act'), gdpr: sum('gdpr') }
}
