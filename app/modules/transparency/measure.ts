import { sql } from 'kysely'
import { addMonths, today } from '#kernel/clock.ts'
import type { Indicator } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems, type KnownSystem } from '#modules/inventory/public.ts'
import { byFamily } from './count-duties.ts'
import { isUsed } from './duties/duty.ts'

/** What this module knows of one system, as far as the three rows count it. */
interface Counted {
  system_id: string
  classified_on: string | null
  personal_data: boolean | null
  linked: boolean
  dpia: string | null
  dpia_done: boolean
  published: boolean
  reviewed_on: string | null
  noticed: boolean
}

/** All figures of the module. Sources: rows III.A.2.a, III.A.2.b and III.A.2.c of the referential. */
export async function measure(scope: Work): Promise<Indicator[]> {
  const systems = (await loadSystems(scope)).filter(({ status }) => status !== 'retired')
  const counted = new Map((await countSystems(scope)).map(row => [row.system_id, row]))
  const said = (system: KnownSystem) => counted.get(system.id)
  const everyday = await countEveryday(scope)
  const ai = systems.filter(({ kind }) => kind === 'ai')
  const personal = ai.filter(system => said(system)?.personal_data ?? holdsPersonalData(system))
  const required = systems.filter(system => said(system)?.dpia === 'REQUISE')
  const facing = systems.filter(({ touches_public }) => touches_public)
  const shown = systems.filter(system => said(system)?.published)
  const newest =
    [...counted.values()]
      .map(({ classified_on }) => classified_on ?? '')
      .toSorted()
      .at(-1) || null
  const yearAgo = addMonths(today(scope), -12)
  const recent = shown.filter(system => (said(system)?.reviewed_on ?? '') >= yearAgo)

  const share = (
    id: string,
    rows: KnownSystem[],
    meets: (row: Counted) => boolean,
    link: string,
    more = { met: 0, of: 0 },
  ) => {
    const met = rows.filter(system => meets(said(system) ?? nothing)).length + more.met
    return ratio(id, met, rows.length + more.of, newest, link)
  }
  const duties = await byFamily(scope, new Map(systems.map(({ id, status }) => [id, isUsed(status)])))
  return [
    share('systems-linked-to-processing', personal, row => row.linked, '/traitements', {
      met: everyday.linked,
      of: everyday.personal,
    }),
    share('dpia-done-where-required', required, row => row.dpia_done, '/analyses'),
    share('systems-classified', ai, row => row.classified_on !== null, '/qualification'),
    ratio('ai-act-duties-met', duties.aiAct.met, duties.aiAct.applicable, newest, '/obligations?family=ai-act'),
    overdue('ai-act-overdue', duties.aiAct, newest, '/obligations?family=ai-act&state=overdue'),
    overdue('gdpr-overdue', duties.gdpr, newest, '/obligations?family=gdpr&state=overdue'),
    ratio('systems-published', shown.length, systems.length, newest, '/registre'),
    share('public-facing-systems-published', facing, row => row.published, '/registre'),
    share('notices-in-place', facing, row => row.noticed, '/registre'),
    ratio(
      'publications-reviewed-within-12-months',
      recent.length + everyday.recent,
      shown.length + everyday.published,
      newest,
      '/registre',
    ),
    {
      id: 'transparency.everyday-rule-published',
      numerator: everyday.published || null,
      denominator: everyday.known || null,
      value: everyday.published > 0 ? 1 : null,
      unit: 'yes-no',
      newestEvidence: everyday.newest,
      link: '/usages-courants',
    },
  ]
}

const nothing: Counted = {
  system_id: '',
  classified_on: null,
  personal_data: null,
  linked: false,
  dpia: null,
  dpia_done: false,
  published: false,
  reviewed_on: null,
  noticed: false,
}

/** Until somebody qualified the system, what the record of its application says. */
function holdsPersonalData({ personal_data }: KnownSystem): boolean {
  return personal_data === 'ordinary' || personal_data === 'sensitive'
}

function ratio(id: string, met: number, of: number, newest: string | null, link: string): Indicator {
  return {
    id: `transparency.${id}`,
    numerator: of > 0 ? met : null,
    denominator: of > 0 ? of : null,
    value: of > 0 ? met / of : null,
    unit: 'share',
    newestEvidence: newest,
    link,
  }
}

function overdue(id: string, duties: { overdue: number; all: number }, newest: string | null, link: string): Indicator {
  const known = duties.all > 0
  return {
    id: `transparency.${id}`,
    numerator: known ? duties.overdue : null,
    denominator: known ? duties.all : null,
    value: known ? duties.overdue : null,
    unit: 'count',
    newestEvidence: newest,
    link,
  }
}

async function countSystems(scope: Work): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with known as (
      select system_id from transparency.position where ended_on is null
      union select system_id from transparency.sheet
      union select system_id from transparency.processing_link where system_id is not null
      union select record_id from transparency.publication where kind = 'system')
    select k.system_id, p.validated_on::text as classified_on, (r.facts ->> 'personal_data')::boolean as personal_data,
      r.result -> 'gdpr' ->> 'dpia' as dpia,
      exists (select from transparency.processing_link l where l.system_id = k.system_id) as linked,
      exists (select from transparency.assessment a
        where a.system_id = k.system_id and a.kind = 'dpia' and a.state = 'validated') as dpia_done,
      coalesce(b.state = 'published', false) as published,
      greatest(s.reviewed_on, b.published_on)::text as reviewed_on,
      coalesce(b.state = 'published' and s.notice_on is not null, false) as noticed
    from known k
      left join transparency.position p on p.system_id = k.system_id and p.ended_on is null
      left join transparency.run r on r.id = p.run_id
      left join transparency.sheet s on s.system_id = k.system_id
      left join transparency.publication b on b.kind = 'system' and b.record_id = k.system_id
  `.execute(scope.db)
  return rows
}

interface Everyday {
  known: number
  personal: number
  linked: number
  published: number
  recent: number
  newest: string | null
}

async function countEveryday(scope: Work): Promise<Everyday> {
  const yearAgo = addMonths(today(scope), -12)
  const { rows } = await sql<Everyday>`
    select count(*) as known, count(*) filter (where data_used = 'personal') as personal,
      count(*) filter (where data_used = 'personal'
        and exists (select from transparency.processing_link l where l.everyday_id = e.id)) as linked,
      count(*) filter (where b.state = 'published') as published,
      count(*) filter (where b.state = 'published'
        and greatest(e.reviewed_on, b.published_on) >= ${yearAgo}::date) as recent,
      max(greatest(e.reviewed_on, b.published_on))::text as newest
    from transparency.everyday e
      left join transparency.publication b on b.kind = 'everyday' and b.record_id = e.id
    where e.archived_at is null
  `.execute(scope.db)
  const [counts] = rows
  if (!counts) throw new Error('everyday uses could not be counted')
  return counts
}
