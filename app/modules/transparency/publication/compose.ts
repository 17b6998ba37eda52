import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { applicationWords, systemWords } from '#modules/inventory/public.ts'
import type { SystemContent } from './content.ts'
import { isShown, publicFields } from './fields.ts'
import type { SystemRecord } from './load-records.ts'
import { mentionFor } from './mention.ts'
import { looksLikeName } from './personal-words.ts'
import { dutyWords, tierWords } from './public-words.ts'
import { shortCode } from './short-code.ts'

/** What the public would read of this system if it were published now: public fields, and nothing else. */
export function composeSystem(record: SystemRecord): SystemContent {
  const { system, position, sheet } = record
  const values = valuesOf(record)
  const shown = publicFields.filter(field => values[field.key] && isShown(field, sheet.visibility))
  const isPublic = (key: string) => shown.some(field => field.key === key)
  const tier = isPublic('ria_tier') ? position : null
  return {
    kind: 'system',
    name: system.name,
    nature: system.kind === 'rules' ? 'rules' : 'ai',
    status: system.status,
    department: isPublic('department') ? record.department : null,
    fields: Object.fromEntries(shown.map(({ key }) => [key, values[key] ?? ''])),
    tier: tier?.tier ?? null,
    annex_points: tier?.annex_points ?? [],
    law_version: tier?.law_version ?? null,
    individual_decision: record.individual_decision,
    mention: mentionOf(record),
    duties_met: record.duties_met.map(duty => ({ ...duty, label: dutyWords(duty.code) })),
    processings: isPublic('gdpr_register') ? record.processings : [],
  }
}

/** The words of the notice, when the qualification that a named function retained asks for one. */
export function mentionOf({ system, position, settings, authority, code }: SystemRecord): SystemContent['mention'] {
  if (!position?.crpa.includes('C-MENTION')) return null
  const { register_url, office, contact } = settings
  const url = register_url && `${register_url}/${code ?? shortCode(authority.tenantId, system.id)}`
  return mentionFor({ system: system.name, purpose: system.purpose, office, contact, url })
}

/** Every field of the sheet with its words in French, public or not: typed here, or written from the record that owns it. */
export function valuesOf(record: SystemRecord): Record<string, string | null> {
  const { system, authority, settings, position, sheet, assessments } = record
  const assessed = (kind: string) => {
    const found = assessments.find(one => one.kind === kind)
    return found ? said(`Analyse validée le ${formatDate(found.on, 'fr')} : ${found.summary}`) : null
  }
  return {
    ...sheet.fields,
    uuid: system.id,
    name: system.name,
    purpose: system.purpose,
    status: said(systemWords.fr.statuses[system.status as 'in-use'] ?? system.status),
    org: authority.siren ? `${authority.name} (SIREN ${authority.siren})` : authority.name,
    department: record.department,
    // A function, never somebody: what looks like a name stays inside, and the sheet says so.
    owner_role: system.owner && !looksLikeName(system.owner) ? system.owner : null,
    contact: settings.contact,
    supplier: supplierOf(record),
    ria_tier: tierWords(position?.tier ?? null, position?.annex_points ?? []),
    fria: assessed('fria'),
    dpia: assessed('dpia'),
    gdpr_register: record.processings.map(({ reference, name }) => `${reference} – ${name}`).join('\n') || null,
    monitoring: incidentWords(record.incidents),
    mention: noticeWords(record),
  }
}

function supplierOf({ vendor, system }: SystemRecord): string | null {
  const hosting = system.hosting && system.hosting !== 'unknown' ? applicationWords.fr.hosting : null
  const where = hosting && `hébergement : ${hosting[system.hosting as 'own']}`
  const own = system.origin === 'built' && !vendor ? 'réalisé par ou pour la collectivité' : null
  return said([vendor ?? own, where].filter(Boolean).join(' · ')) || null
}

function noticeWords({ sheet }: SystemRecord): string | null {
  if (!sheet.notice_on) return null
  const since = `En place depuis le ${formatDate(sheet.notice_on, 'fr')}`
  return said(sheet.notice_where ? `${since} : ${sheet.notice_where}` : since)
}

/** « 2026 : 2 incidents consignés, dont 1 grave »: counted, never told. */
function incidentWords(incidents: SystemRecord['incidents']): string | null {
  const line = ({ year, count, serious, unsettled }: SystemRecord['incidents'][number]) => {
    const all = count > 1 ? `${count} incidents consignés` : '1 incident consigné'
    const grave =
      serious > 0 ? `, dont ${serious} ${serious > 1 ? 'graves' : 'grave'}` : unsettled > 0 ? '' : ', aucun grave'
    const open = unsettled > 0 ? `, gravité à établir pour ${unsettled}` : ''
    return said(`${year} : ${all}${grave}${open}`)
  }
  return incidents.map(line).join('\n') || null
}

const said = frenchSpaces
