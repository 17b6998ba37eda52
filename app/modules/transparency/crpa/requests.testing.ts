import { sql } from 'kysely'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import { saveSystem } from '#modules/inventory/public.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { onePixelPng } from '../../../../tests/support/picture.ts'
import { listRequests } from './list-requests.ts'
import { openInbox } from './open-inbox.ts'
import { sendRequest } from './send-request.ts'

/** Somebody of the public, and words that stand nowhere else. */
export const marie = {
  person_name: 'Marie Quellec',
  person_email: 'marie.quellec@courriel.example',
  person_address: '3 venelle des Ajoncs\n29000 Quimperlé',
  message: 'Pourquoi ma fille Nolwenn n’a-t-elle pas de place ?',
  decision: 'Courrier CR-77431',
}

export const pdf = (text = 'corps') => new TextEncoder().encode(`%PDF-1.4\n${text}\n%%EOF\n`)
export const png = () => onePixelPng()

const site = {
  kind: 'site',
  siren: null,
  introduction: null,
  office: 'Service des relations avec le public',
  contact: 'mairie@ville.example',
  dpo_contact: 'dpo@ville.example',
  legal_notice: null,
  accessibility: null,
  logo: null,
  incidents: [],
  nothing_found: null,
}

/** Short ways to ask as the public and to answer as the office. */
export async function openDesk() {
  const house = await openHouse()

  async function publish(tenant: Tenant, kind: 'site' | 'system', record_id: string, code: string, content: object) {
    await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`insert into transparency.publication (tenant_id, id, kind, record_id, code, version, state, content, first_published_on, published_on)
        values (${tenant.id}, ${newId()}, ${kind}, ${record_id}, ${code}, 1, 'published', ${JSON.stringify(content)}::jsonb, '2026-11-01', '2026-11-01')`.execute(
        db,
      ),
    )
  }

  /** An authority whose portal is open, with one system shown under the code « creche ». */
  async function withSystem() {
    const tenant = await house.tenant()
    const lead = house.as(tenant, 'ai-lead')
    const system_id = await saveSystem(lead, {
      name: 'Classement des demandes de crèche',
      kind: 'rules',
      origin: 'built',
    })
    await publish(tenant, 'site', tenant.id, 'site', { ...site, name: tenant.name })
    await publish(tenant, 'system', system_id, 'creche', { kind: 'system', name: 'Classement des demandes de crèche' })
    return { tenant, lead, system_id, dpo: house.as(tenant, 'dpo') }
  }

  const send = (tenant: Tenant, typed: object = {}, day = '2026-11-23') => {
    const visitor = house.as(tenant, 'visitor', { clock: fixedClock(`${day}T09:00:00Z`) })
    return sendRequest(
      { ...visitor, actor: { kind: 'anonymous' } },
      { id: newId(), kind: 'explanation', ...marie, ...typed },
    )
  }

  /** A request sent by Marie and opened by the office, with who answers. */
  async function oneRequest(typed: object = {}, day = '2026-11-23') {
    const made = await withSystem()
    await send(made.tenant, { publication_code: 'creche', ...typed }, day)
    const dpo = house.as(made.tenant, 'dpo', { clock: fixedClock(`${day}T10:00:00Z`) })
    await openInbox(dpo, {})
    const [request] = await listRequests(dpo, {})
    if (!request) throw new Error('no request was opened')
    return { ...made, dpo, id: request.id, request }
  }

  return { house, withSystem, send, oneRequest, publish }
}
