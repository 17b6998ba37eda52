import { sql } from 'kysely'
import { addMonths, today } from '#kernel/clock.ts'
import type { Indicator } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { daysToDecide } from './imposed.ts'

type Counts = Record<
  | 'applications'
  | 'assessed'
  | 'reviewed'
  | 'ai_systems'
  | 'rules_systems'
  | 'described'
  | 'directorates'
  | 'covered'
  | 'imposed'
  | 'decided'
  | 'in_time'
  | 'restricted'
  | 'proved'
  | 'declared'
  | 'declared_answered',
  number
> & { complete_list: number | null } & Record<
    'newest_application' | 'newest_system' | 'newest_imposed' | 'newest_declaration',
    string | null
  >

/** All figures of the inventory from one statement. Sources: rows I.B.1.a and I.B.1.b of the referential. */
export async function measure(scope: Work): Promise<Indicator[]> {
  const c = await count(scope)
  const share = (
    id: string,
    numerator: number,
    denominator: number,
    newestEvidence: string | null,
    link: string,
  ): Indicator => ({
    id: `inventory.${id}`,
    numerator,
    denominator,
    value: denominator ? numerator / denominator : null,
    unit: 'share',
    newestEvidence,
    link,
  })
  const total = (
    id: string,
    value: number,
    newestEvidence: string | null,
    link: string,
    denominator: number | null = null,
  ): Indicator => ({
    id: `inventory.${id}`,
    // Nothing recorded is « no data », never a measured zero.
    numerator: value === 0 && !newestEvidence ? null : value,
    denominator,
    value: value === 0 && !newestEvidence ? null : value,
    unit: 'count',
    newestEvidence,
    link,
  })
  const complete = c.complete_list === null ? null : Number(c.applications > 0 && c.applications >= c.complete_list)
  return [
    total('applications', c.applications, c.newest_application, '/applications', c.complete_list),
    {
      id: 'inventory.complete-list',
      numerator: c.complete_list === null ? null : c.applications,
      denominator: c.complete_list,
      value: complete,
      unit: 'yes-no',
      newestEvidence: c.newest_application,
      link: '/organisation',
    },
    share('assessed-for-ai', c.assessed, c.applications, c.newest_application, '/applications?assessment=not-assessed'),
    share('systems-with-owner-and-purpose', c.described, c.ai_systems, c.newest_system, '/systemes'),
    share('directorates-covered', c.covered, c.directorates, c.newest_application, '/applications'),
    share(
      'reviewed-within-12-months',
      c.reviewed,
      c.applications,
      c.newest_application,
      '/applications?sort=reviewed_on',
    ),
    total('imposed-functions', c.imposed, c.newest_imposed, '/ia-imposee'),
    share('imposed-decided', c.decided, c.imposed, c.newest_imposed, '/ia-imposee?state=to-decide'),
    share('imposed-decided-in-time', c.in_time, c.decided, c.newest_imposed, '/ia-imposee?state=decided'),
    share('restrictions-proved', c.proved, c.restricted, c.newest_imposed, '/ia-imposee?state=decided'),
    total('ai-systems', c.ai_systems, c.newest_system, '/systemes?kind=ai'),
    total('rule-based-algorithms', c.rules_systems, c.newest_system, '/systemes?kind=rules'),
    share('declared-uses-answered', c.declared_answered, c.declared, c.newest_declaration, '/usages-declares'),
  ]
}

async function count(scope: Work): Promise<Counts> {
  const yearAgo = addMonths(today(scope), -12)
  const newest = sql`(max(created_at) at time zone ${scope.tenant.timeZone})::date`
  const { rows } = await sql<Counts>`
    with system as (select * from inventory.system where archived_at is null and status <> 'retired'),
      imposed as (select *, coalesce(decided_on <= activation_on or decided_on <= notice_on + ${daysToDecide}::int, false) as in_time
        from inventory.imposed where archived_at is null)
    select a.*, s.*, i.*, d.*,
      (select count(*) from organisation.directorate where archived_at is null) as directorates,
      (select count(distinct x) from inventory.application, unnest(directorate_ids) x
        where archived_at is null and directorate_ids <> '{}' and exists (select from organisation.directorate o where o.id = x and o.archived_at is null)) as covered,
      (select complete_list_applications from organisation.authority) as complete_list
    from
      (select count(*) as applications, count(*) filter (where ai_assessment in ('contains-ai', 'no-ai')) as assessed,
        count(*) filter (where reviewed_on between ${yearAgo}::date and ${today(scope)}::date) as reviewed,
        greatest(max(reviewed_on), ${newest})::text as newest_application
        from inventory.application where archived_at is null) a,
      (select count(*) filter (where kind = 'ai') as ai_systems, count(*) filter (where kind = 'rules') as rules_systems,
        count(*) filter (where kind = 'ai' and owner is not null and purpose is not null) as described,
        ${newest}::text as newest_system from system) s,
      (select count(*) as imposed, count(decision) as decided, count(*) filter (where decision is not null and in_time) as in_time,
        count(*) filter (where decision in ('restrict', 'disable')) as restricted,
        count(*) filter (where decision in ('restrict', 'disable') and proof_on is not null) as proved,
        max(greatest(discovered_on, decided_on, proof_on))::text as newest_imposed from imposed) i,
      (select count(*) as declared, count(outcome) as declared_answered, max(declared_on)::text as newest_declaration from inventory.declaration) d
  `.execute(scope.db)
  const [counts] = rows
  if (!counts) throw new Error('the inventory could not be counted')
  return counts
}
