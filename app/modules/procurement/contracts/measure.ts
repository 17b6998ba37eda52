import { sql } from 'kysely'
import { addMonths, today } from '#kernel/clock.ts'
import type { Indicator } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { contractsPath } from './pages/paths.ts'

interface Counts {
  contracts: number
  judged: number
  delegated: number
  checked: number
  ending: number
  planned: number
  newest: string | null
}

/** An empty register measures nothing; a register where no contract ends soon has an empty base. */
export async function measure(scope: Work): Promise<Indicator[]> {
  const now = today(scope)
  const { rows } = await sql<Counts>`
    select count(*) as contracts, count(data_decided_on) as judged,
      count(*) filter (where kind in ('concession', 'dsp')) as delegated,
      count(*) filter (where kind in ('concession', 'dsp') and confirmed_on is not null) as checked,
      count(*) filter (where ending) as ending, count(*) filter (where ending and plan_way is not null) as planned,
      greatest(max(confirmed_on), max(data_decided_on), max(planned_on),
        max((created_at at time zone ${scope.tenant.timeZone})::date))::text as newest
    from (select *, data_bearing <> 'no' and ends_on between ${now}::date and ${addMonths(now, 12)}::date as ending
      from procurement.contract where archived_at is null) c
  `.execute(scope.db)
  const [counts] = rows
  if (!counts) throw new Error('the contracts could not be counted')
  const { newest: newestEvidence, contracts } = counts
  const ratio = (id: string, numerator: number, denominator: number, link: string): Indicator => ({
    id: `procurement.${id}`,
    numerator: contracts > 0 ? numerator : null,
    denominator: contracts > 0 ? denominator : null,
    value: denominator > 0 ? numerator / denominator : null,
    unit: 'share',
    newestEvidence,
    link: `${contractsPath}${link}`,
  })
  return [
    ratio('contracts-judged', counts.judged, contracts, '?data=to-check'),
    ratio('ending-contracts-with-clause-plan', counts.planned, counts.ending, '?ending=12&plan=to-plan'),
    // A list that nobody has checked is not drawn up yet: it is no data, and never a measured zero.
    {
      ...ratio('concessions-listed', counts.checked, counts.delegated, '?kind=delegated'),
      numerator: counts.checked || null,
      denominator: counts.delegated || null,
      value: counts.checked || null,
      unit: 'count',
    },
  ]
}
