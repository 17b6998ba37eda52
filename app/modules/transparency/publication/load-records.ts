import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { loadAuthority } from '#organisation/authority.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { loadSystems, type KnownSystem } from '#modules/inventory/public.ts'
import { loadSettings, type Settings } from './settings.ts'

export interface Sheet {
  fields: Record<string, string>
  visibility: Record<string, string>
  notice_on: string | null
  notice_where: string | null
  notice_file_id: string | null
  reviewed_on: string | null
}

export interface Processing {
  reference: string
  name: string
}

/** All that is known of one system, each thing from the record that owns it. */
export interface SystemRecord {
  authority: { tenantId: string; name: string; siren: string | null }
  settings: Settings
  system: KnownSystem
  department: string | null
  vendor: string | null
  /** Short code of its page, once it had one. */
  code: string | null
  sheet: Sheet
  position: { tier: string; annex_points: string[]; law_version: string; crpa: string[] } | null
  individual_decision: string | null
  duties_met: { code: string; article: string; on: string }[]
  processings: Processing[]
  assessments: { kind: string; summary: string; on: string }[]
  incidents: { year: number; count: number; serious: number; unsettled: number }[]
}

export const blankSheet: Sheet = {
  fields: {},
  visibility: {},
  notice_on: null,
  notice_where: null,
  notice_file_id: null,
  reviewed_on: null,
}

interface Gathered {
  id: string
  vendor: string | null
  code: string | null
  sheet: Sheet | null
  position: SystemRecord['position']
  individual_decision: string | null
  duties_met: SystemRecord['duties_met']
  processings: Processing[]
  assessments: SystemRecord['assessments']
  incidents: SystemRecord['incidents']
}

/** Every system still in the register, or one of them; a handful of queries whatever their number. */
export async function loadRecords(scope: Work, id?: string): Promise<SystemRecord[]> {
  const systems = await loadSystems(scope, id)
  const gathered = new Map((await gather(scope, systems)).map(row => [row.id, row]))
  const directorates = new Map((await loadDirectorates(scope)).map(({ id, name }) => [id, name]))
  const { siren } = await loadAuthority(scope)
  const settings = await loadSettings(scope)
  const authority = { tenantId: scope.tenantId, name: scope.tenant.name, siren }
  return systems.flatMap(system => {
    const found = gathered.get(system.id)
    if (!found) return []
    return {
      ...found,
      authority,
      settings,
      system,
      department: system.directorate_id ? (directorates.get(system.directorate_id) ?? null) : null,
      sheet: found.sheet ?? blankSheet,
    }
  })
}

async function gather(scope: Work, systems: readonly KnownSystem[]): Promise<Gathered[]> {
  const known = JSON.stringify(systems.map(({ id, vendor_id }) => ({ id, vendor_id })))
  const { rows } = await sql<Gathered>`
    select s.id, (select p.name from organisation.party p where p.id = s.vendor_id) as vendor,
      (select b.code from transparency.publication b where b.kind = 'system' and b.record_id = s.id) as code,
      (select to_jsonb(h) - 'tenant_id' - 'id' - 'system_id' from transparency.sheet h where h.system_id = s.id) as sheet,
      p.position, p.individual_decision,
      coalesce((select jsonb_agg(jsonb_build_object('code', d.code, 'article', d.article, 'on', d.evidence_on) order by d.code)
        from transparency.duty d where d.system_id = s.id and d.state = 'met' and d.dropped_on is null), '[]') as duties_met,
      coalesce((select jsonb_agg(jsonb_build_object('reference', p.reference, 'name', p.name) order by p.reference)
        from transparency.processing_link l join transparency.processing p on p.id = l.processing_id
        where l.system_id = s.id and p.archived_at is null), '[]') as processings,
      coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'summary', a.summary, 'on', a.validated_on))
        from transparency.assessment a where a.system_id = s.id and a.state = 'validated' and not exists (
          select from transparency.assessment later where later.system_id = a.system_id and later.kind = a.kind
            and later.state = 'validated' and later.version > a.version)), '[]') as assessments,
      coalesce((select jsonb_agg(to_jsonb(y) order by y.year) from (
        select extract(year from i.known_at at time zone ${scope.tenant.timeZone})::int as year, count(*)::int as count,
          count(*) filter (where i.serious is not null and i.serious <> 'none')::int as serious,
          count(*) filter (where i.serious is null)::int as unsettled
        from transparency.incident i where i.system_id = s.id group by 1) y), '[]') as incidents
    from jsonb_to_recordset(${known}::jsonb) as s (id uuid, vendor_id uuid)
      left join lateral (
        select r.facts ->> 'individual_decision' as individual_decision, jsonb_build_object('tier', p.tier,
          'annex_points', r.result -> 'annex_points', 'law_version', r.law_version,
          'crpa', jsonb_path_query_array(r.result, '$.crpa[*].code')) as position
        from transparency.position p join transparency.run r on r.id = p.run_id
        where p.system_id = s.id and p.ended_on is null) p on true
  `.execute(scope.db)
  return rows
}
