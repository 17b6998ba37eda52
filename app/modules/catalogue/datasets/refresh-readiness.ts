import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { loadFacts } from './load-facts.ts'
import { readinessOf } from './readiness.ts'

const datasetsAtOnce = 2_000

/**
 * Reckons again how usable these datasets are for AI, and when they become late. Whoever writes a dataset, a distribution,
 * a profile or a schema check calls it at the end of the same operation, with the ids of the datasets touched.
 */
export async function refreshReadiness(scope: Work, datasetIds: readonly string[]): Promise<void> {
  const ids = [...new Set(datasetIds)]
  for (let from = 0; from < ids.length; from += datasetsAtOnce) {
    const facts = await loadFacts(scope, ids.slice(from, from + datasetsAtOnce))
    const rows = [...facts].map(([id, known]) => {
      const { score, formula } = readinessOf(known, today(scope))
      const late = known.late_from !== null && known.late_from <= today(scope)
      return { id, readiness: score, formula, late_from: known.late_from, late }
    })
    await sql`
      update catalogue.standing as s set readiness = r.readiness, formula = r.formula, late_from = r.late_from,
        counted_late = r.late, stale = false
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, readiness int, formula text, late_from date, late boolean)
      where s.id = r.id
    `.execute(scope.db)
  }
  if (ids.length >= manyDatasets) await sumUp(scope)
}

/** A change of that many leaves enough behind to be summed up at once rather than at night. */
const manyDatasets = 1_000

/** One line a value in the tally, whatever was added to it; whoever finds this under way leaves it to the other. */
export async function sumUp(scope: Work): Promise<void> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('catalogue.tally'), hashtext(${scope.tenantId})) as mine
  `.execute(scope.db)
  if (!rows[0]?.mine) return
  await sql`
    with gone as (delete from catalogue.tally returning key, value, count)
    insert into catalogue.tally (tenant_id, key, value, count)
    select ${scope.tenantId}, key, value, sum(count) from gone group by key, value having sum(count) <> 0
  `.execute(scope.db)
}
