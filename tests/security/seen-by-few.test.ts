import { beforeAll, describe, expect, test } from 'vitest'
import { roles, type Role } from '#kernel/permissions.ts'
import type { Tenant } from '#kernel/scope.ts'
import { modules } from '#modules.ts'
import { openCalendarLink } from '#plan/open-calendar-link.ts'
import { readCalendar } from '#plan/read-calendar.ts'
import { readFollowedCalendar } from '#plan/read-followed-calendar.ts'
import { readAudit } from '#modules/accounts/read-audit.ts'
import { closeIncident } from '#modules/transparency/incidents/close-incident.ts'
import { editIncident } from '#modules/transparency/incidents/edit-incident.ts'
import { recordIncident } from '#modules/transparency/incidents/record-incident.ts'
import { readIncident } from '#modules/transparency/incidents/read-incident.ts'
import { recordNotification } from '#modules/transparency/incidents/record-notification.ts'
import { reopenNotification } from '#modules/transparency/incidents/reopen-notification.ts'
import { skipNotification } from '#modules/transparency/incidents/skip-notification.ts'
import { recordRequest } from '#modules/transparency/crpa/record-request.ts'
import { addNote } from '#records/add-note.ts'
import { fillTenant } from '../support/filled-tenant.ts'
import { openHouse } from '../support/house.ts'

const house = await openHouse()
const secret = 'Quincajou'
const base = 'https://ia.exemple.fr/t/commune'
const places = /\/incidents\/|\/demandes-du-public\//
let tenant: Tenant

beforeAll(async () => {
  tenant = await fillTenant(house)
  const dpo = house.as(tenant, 'dpo')
  const told = { title: secret, what: secret, consequences: secret, cause: secret, measures: secret }
  const known = { known_on: '2026-11-23', serious: 'none' as const, personal_data: true, breach_risk: 'high' as const }
  const { id } = await recordIncident(dpo, { ...told, ...known })
  await editIncident(dpo, { id, ...told, ...known })
  await recordNotification(dpo, { incident_id: id, code: 'cnil', done_on: '2026-11-23', reference: secret })
  await reopenNotification(dpo, { incident_id: id, code: 'cnil' })
  const { incident } = await readIncident(dpo, { id })
  for (const { code } of incident.steps.filter(({ binds, state }) => binds && state === 'open'))
    await skipNotification(dpo, { incident_id: id, code, reason: secret })
  await closeIncident(dpo, { id, conclusion: secret })
  await addNote(dpo, { register: 'transparency.incident', record_id: id, content: secret })
  await recordRequest(dpo, { kind: 'rules', message: secret, person_name: secret, person_address: secret })
}, 120_000)

/** Everybody who may neither read incidents nor answer the public. */
const others = roles.filter(role => !['admin', 'ai-lead', 'dpo', 'it', 'agent', 'visitor'].includes(role))

describe('Incidents and requests of the public are in the calendars', () => {
  test('of those who handle them', async () => {
    const feed = await readCalendar(house.as(tenant, 'dpo'), { base })
    expect(feed).toMatch(/demandes-du-public/)
    expect(await readCalendar(house.as(tenant, 'it'), { base })).not.toMatch(/demandes-du-public/)
  })

  test.each(others)('and not in that of %s', async (role: Role) => {
    expect(await readCalendar(house.as(tenant, role), { base })).not.toMatch(places)
  })

  test('and not in one followed by its address, which goes on with all the rest', async () => {
    const { token } = await openCalendarLink(house.as(tenant, 'dpo'), { label: 'x' })
    const nobody = { ...house.as(tenant, 'agent'), actor: { kind: 'anonymous' as const } }
    const feed = await readFollowedCalendar(nobody, { token, base })
    expect(feed).toMatch(/BEGIN:VEVENT/)
    expect(feed).not.toMatch(places)
  })
})

test.each(others)('Neither waits for %s, nor is found by their search', async role => {
  const scope = house.as(tenant, role)
  for (const module of modules) {
    expect(JSON.stringify((await module.waiting?.(scope)) ?? []), module.id).not.toMatch(places)
    expect(JSON.stringify((await module.search?.(scope, secret)) ?? []), module.id).toBe('[]')
  }
})

test('The audit log says that they were written, and not what they say: those who run the installation read it', async () => {
  const { lines } = await readAudit(house.as(tenant, 'operator'), {})
  const names = lines.map(({ operation }) => operation)
  expect(names).toContain('transparency.record-incident')
  expect(names).toContain('transparency.edit-incident')
  expect(names).toContain('transparency.record-request')
  expect(JSON.stringify(lines)).not.toContain(secret)
})
