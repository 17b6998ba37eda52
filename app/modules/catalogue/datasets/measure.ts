import { sql } from 'kysely'
import { addMonths, today } from '#kernel/clock.ts'
import type { Indicator } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'

interface Counts {
  datasets: number
  business: number
  owned: number
  directorates: number
  covered: number
  median: number | null
  corrected: number
  newest: string | null
  newest_correction: string | null
}

/** Figures of row I.A.1.a that the register of datasets gives, and one of row IV.B.1.c. An empty catalogue is no data. */
export async function measure(scope: Work): Promise<Indicator[]> {
  const c = await count(scope)
  const some = c.datasets > 0
  const figure = (
    id: string,
    numerator: number | null,
    denominator: number | null,
    more: Partial<Indicator> = {},
  ): Indicator => ({
    id: `catalogue.${id}`,
    numerator: some ? numerator : null,
    denominator,
    value: some && numerator !== null ? numerator : null,
    unit: 'count',
    newestEvidence: c.newest,
    link: '/catalogue',
    ...more,
  })
  const share = (id: string, numerator: number, denominator: number, link: string) =>
    figure(id, numerator, denominator, {
      unit: 'share',
      value: some && denominator > 0 ? numerator / denominator : null,
      link,
    })
  return [
    figure('datasets', c.datasets, null),
    figure('internal-business-datasets', c.business, some ? c.datasets : null, { link: '/catalogue?family=business' }),
    share('directorates-covered', c.covered, c.directorates, '/catalogue/couverture'),
    share('datasets-with-owner', c.owned, c.datasets, '/catalogue?owned=no'),
    figure('median-usability', null, some ? c.datasets : null, {
      value: c.median === null ? null : Math.round(c.median),
      link: '/catalogue?sort=readiness',
    }),
    figure('datasets-corrected-or-produced-within-12-months', c.corrected, some ? c.datasets : null, {
      newestEvidence: c.newest_correction,
      link: '/catalogue?sort=modified_on&order=desc',
    }),
  ]
}

/** Personal operations are those of the catalogue itself: a harvest writes under names of its own. */
const byPersons = ['catalogue.save-datasets', 'catalogue.edit-datasets']

async function count(scope: Work): Promise<Counts> {
  const since = addMonths(today(scope), -12)
  const { rows } = await sql<Counts>`
    with living as (select d.id, d.family, d.owner, d.directorate_id, d.created_at from catalogue.dataset d where d.archived_at is null),
    corrected as (
      select c.row_id, max(c.after ->> 'modified_on') as day from kernel.change c
        join kernel.audit a on a.tenant_id = c.tenant_id and a.id = c.operation_id
        join living l on l.id = c.row_id and l.directorate_id is not null
      where c.table_name = 'catalogue.dataset' and c.before is not null and a.operation = any (${byPersons}::text[])
        and c.before ->> 'modified_on' is distinct from c.after ->> 'modified_on' and c.after ->> 'modified_on' > ${since}
      group by c.row_id)
    select (select count(*) from living)::int as datasets,
      (select count(*) from living where family = 'business')::int as business,
      (select count(*) from living where owner is not null)::int as owned,
      (select count(*) from organisation.directorate where archived_at is null)::int as directorates,
      (select count(*) from organisation.directorate o where archived_at is null
        and exists (select from living l where l.directorate_id = o.id))::int as covered,
      (select percentile_cont(0.5) within group (order by readiness) from catalogue.standing) as median,
      (select count(*) from corrected)::int as corrected,
      (select max(day)::date::text from corrected) as newest_correction,
      (select max(created_at at time zone ${scope.tenant.timeZone})::date::text from living) as newest
  `.execute(scope.db)
  const [row] = rows
  if (!row) throw new Error('a count without a row')
  return row
}
