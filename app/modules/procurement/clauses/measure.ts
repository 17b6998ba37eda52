import { sql } from 'kysely'
import type { Indicator } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { dataBearingBase } from '../contracts/data-bearing-base.ts'
import { coverageOf } from './coverage.ts'

/** The figures of clauses: row I.A.1.b. An empty register says « no data », never 0. */
export async function measure(scope: Work): Promise<Indicator[]> {
  const { rows } = await sql<{
    contracts: number
    analysed: number
    analysed_on: string | null
    served: number
    concerned: number
    received_on: string | null
  }>`
    select count(*)::int as contracts,
      count(*) filter (where a.on is not null)::int as analysed, max(a.on)::text as analysed_on,
      count(*) filter (where d.on is not null)::int as served, max(d.on)::text as received_on,
      count(*) filter (where a.on is not null or d.on is not null)::int as concerned
    from procurement.contract c
    left join lateral (select greatest(
        (select max(analysed_on) from procurement.analysis x where x.tenant_id = c.tenant_id and x.contract_id = c.id and x.archived_at is null),
        (select max(verified_on) from procurement.topic_verdict v where v.tenant_id = c.tenant_id and v.contract_id = c.id)) as on) a on true
    left join lateral (select max(received_on) as on from procurement.delivery d
      where d.tenant_id = c.tenant_id and d.contract_id = c.id and d.archived_at is null) d on true
    where c.archived_at is null
  `.execute(scope.db)
  const [so] = rows
  const base = await dataBearingBase(scope)
  const covered =
    base.length > 0
      ? await coverageOf(
          scope,
          base.map(({ id }) => id),
        )
      : []
  const sum = (of: (one: (typeof covered)[number]) => number) => covered.reduce((total, one) => total + of(one), 0)
  const newest =
    covered
      .flatMap(({ newest_verdict }) => newest_verdict ?? [])
      .toSorted()
      .at(-1) ?? null
  return [
    ratio('contracts-analysed', so?.analysed ?? 0, so?.contracts ?? 0, so?.analysed_on ?? null, '/marches/couverture'),
    ratio(
      'mandatory-topics-covered',
      sum(({ verified }) => verified.length),
      sum(({ mandatory }) => mandatory.length),
      newest,
      '/marches/couverture',
    ),
    ratio('clauses-used', so?.served ?? 0, so?.concerned ?? 0, so?.received_on ?? null, '/marches/remises'),
  ]
}

function ratio(
  id: string,
  numerator: number,
  denominator: number,
  newestEvidence: string | null,
  link: string,
): Indicator {
  const empty = denominator === 0
  return {
    id: `procurement.${id}`,
    numerator: empty ? null : numerator,
    denominator: empty ? null : denominator,
    value: empty ? null : numerator / denominator,
    unit: 'share',
    newestEvidence,
    link,
  }
}
