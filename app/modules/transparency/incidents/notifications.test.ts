import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { fieldsOf, openHouse } from '../../../../tests/support/house.ts'
import { deadlines } from './deadlines.ts'
import { readIncident } from './read-incident.ts'
import { readNotificationFile } from './read-notification-file.ts'
import { recordIncident } from './record-incident.ts'
import { recordNotification } from './record-notification.ts'
import { reopenNotification } from './reopen-notification.ts'
import { skipNotification } from './skip-notification.ts'
import { waiting } from './waiting.ts'

const house = await openHouse()
const told = {
  what: 'Le robot a montré le dossier d’un autre habitant. Il a été arrêté.',
  known_on: '2026-11-22',
  known_time: '18:30',
}

async function setting() {
  const tenant = await house.tenant()
  const dpo = house.as(tenant, 'dpo')
  return { tenant, dpo }
}

describe('A step of an incident', () => {
  async function breach() {
    const { tenant, dpo } = await setting()
    const { id } = await recordIncident(dpo, { ...told, serious: 'none', personal_data: true, breach_risk: 'risk' })
    const step = async (code: string) => (await readIncident(dpo, { id })).incident.steps.find(one => one.code === code)
    return { tenant, dpo, id, step }
  }

  test('is done at a moment, under a reference and with its proof, even late', async () => {
    const { tenant, id, step } = await breach()
    const later = house.as(tenant, 'dpo', { clock: fixedClock('2026-11-26T09:00:00Z') })
    const file = { name: 'accuse.pdf', content: new TextEncoder().encode('%PDF-1.7') }
    await recordNotification(later, {
      incident_id: id,
      code: 'cnil',
      done_on: '2026-11-26',
      done_time: '09:15',
      reference: 'FR-1',
      file,
    })
    expect((await step('cnil'))?.notified).toMatchObject({
      done_at: new Date('2026-11-26T08:15:00Z'),
      reference: 'FR-1',
      done_by: 'dpo de test',
    })
    expect(await readNotificationFile(later, { incident_id: id, code: 'cnil' })).toMatchObject({ name: 'accuse.pdf' })
    await expect(readNotificationFile(later, { incident_id: id, code: 'dpo' })).rejects.toMatchObject({
      key: 'kernel.no-such-file',
    })
  })

  test('is not done in the future nor before anybody knew, and only if it is asked', async () => {
    const { dpo, id } = await breach()
    const at = (done_on: string, done_time?: string) =>
      fieldsOf(recordNotification(dpo, { incident_id: id, code: 'cnil', done_on, done_time }))
    expect(await at('2026-11-24')).toEqual({ done_on: 'transparency.future-moment' })
    expect(await at('2026-11-22', '10:00')).toEqual({ done_on: 'transparency.done-too-soon' })
    const foreign = recordNotification(dpo, { incident_id: id, code: 'report-death', done_on: '2026-11-22' })
    await expect(foreign).rejects.toMatchObject({ key: 'transparency.no-such-step' })
    // The day that it was known, at no particular hour.
    await recordNotification(dpo, { incident_id: id, code: 'cnil', done_on: '2026-11-22' })
  })

  test('is not needed for a reason, and to do again when either was a mistake', async () => {
    const { dpo, id, step } = await breach()
    await skipNotification(dpo, { incident_id: id, code: 'cnil', reason: 'Données chiffrées' })
    expect(await step('cnil')).toMatchObject({ state: 'not-needed', notified: { not_needed: 'Données chiffrées' } })
    await recordNotification(dpo, { incident_id: id, code: 'cnil', done_on: '2026-11-23' })
    expect(await step('cnil')).toMatchObject({ state: 'done', notified: { not_needed: null } })
    await reopenNotification(dpo, { incident_id: id, code: 'cnil' })
    expect(await step('cnil')).toMatchObject({ state: 'open', notified: null })
    await expect(reopenNotification(dpo, { incident_id: id, code: 'cnil' })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
    expect(await fieldsOf(skipNotification(dpo, { incident_id: id, code: 'cnil', reason: ' ' }))).toEqual({
      reason: 'kernel.required',
    })
  })

  test('waits on the home page and in calendars on its last day, then is done there', async () => {
    const { tenant, dpo, id } = await breach()
    await recordNotification(dpo, { incident_id: id, code: 'dpo', done_on: '2026-11-23' })
    expect(await waiting(dpo)).toEqual([
      { text: 'Incident n° 1 : Notifier la violation à la CNIL', path: `/incidents/${id}`, on: '2026-11-25' },
    ])
    const inCalendar = (role: 'dpo' | 'elected') => {
      const scope = house.as(tenant, role)
      return house.database.transaction({ tenantId: tenant.id, writable: false }, db =>
        deadlines({
          ...scope,
          tenant,
          db,
          tenantId: tenant.id,
          reach: 'all',
          operationId: '',
          open: { id: '', writable: false, db },
        }),
      )
    }
    expect(await inCalendar('dpo')).toMatchObject([{ id: `incident-${id}-cnil`, on: '2026-11-25', done: false }])
    expect(await inCalendar('elected')).toEqual([])
    await recordNotification(dpo, { incident_id: id, code: 'cnil', done_on: '2026-11-23' })
    expect(await waiting(dpo)).toEqual([])
    expect(await inCalendar('dpo')).toMatchObject([{ done: true }])
  })

  test('that is late makes the incident late', async () => {
    const { tenant, id } = await breach()
    const later = house.as(tenant, 'dpo', { clock: fixedClock('2026-11-25T17:31:00Z') })
    expect((await readIncident(later, { id })).incident.state).toBe('overdue')
    expect((await waiting(later)).map(({ on }) => on)).toEqual(['2026-11-25'])
    const earlier = house.as(tenant, 'dpo', { clock: fixedClock('2026-11-25T17:29:00Z') })
    expect((await readIncident(earlier, { id })).incident.state).toBe('open')
  })
})
