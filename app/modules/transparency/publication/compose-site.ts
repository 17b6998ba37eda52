import { sql } from 'kysely'
import { openFile } from '#kernel/files.ts'
import type { Work } from '#kernel/scope.ts'
import { loadAuthority } from '#organisation/authority.ts'
import type { SiteContent } from './content.ts'
import { looksLikeName } from './personal-words.ts'
import { loadSettings } from './settings.ts'

/** The authority itself has one public face: its record has no row of its own, hence no id but this one. */
export const siteId = '00000000-0000-0000-0000-000000000000'

/** What the public would read of the authority if it were published now. */
export async function composeSite(scope: Work): Promise<SiteContent> {
  const { siren, logo_file_id } = await loadAuthority(scope)
  const settings = await loadSettings(scope)
  const logo = logo_file_id ? await openFile(scope, logo_file_id) : null
  return {
    kind: 'site',
    name: scope.tenant.name,
    siren,
    introduction: settings.introduction,
    office: settings.office,
    contact: settings.contact,
    dpo_contact: settings.dpo_contact,
    legal_notice: settings.legal_notice,
    accessibility: settings.accessibility,
    logo: logo && { type: logo.type, base64: Buffer.from(logo.content).toString('base64') },
    incidents: await incidentsByYear(scope),
    nothing_found: await nothingFound(scope),
  }
}

async function incidentsByYear(scope: Work): Promise<SiteContent['incidents']> {
  const { rows } = await sql<SiteContent['incidents'][number]>`
    select extract(year from known_at at time zone ${scope.tenant.timeZone})::int as year, count(*)::int as count,
      count(*) filter (where serious is not null and serious <> 'none')::int as serious,
      count(*) filter (where serious is null)::int as unsettled
    from transparency.incident group by 1 order by 1
  `.execute(scope.db)
  return rows
}

/** The latest dated statement that no system was found; the function that signs it, as the proof of the plan names it. */
async function nothingFound(scope: Work): Promise<SiteContent['nothing_found']> {
  const { rows } = await sql<{ on: string; by: string }>`
    select dated::text as on, who as by from plan.fact
    where kind = 'nothing-found-published' and archived_at is null order by dated desc, id desc limit 1
  `.execute(scope.db)
  const [found] = rows
  return found ? { on: found.on, by: looksLikeName(found.by) ? scope.tenant.name : found.by } : null
}
