import { describe, expect, test } from 'vitest'
import type { Tenant } from '#kernel/scope.ts'
import { saveSystem } from '#modules/inventory/public.ts'
import { fieldsOf, openHouse } from '../../../../tests/support/house.ts'
import { retainPosition } from '../retain.testing.ts'
import { closeIncident } from './close-incident.ts'
import { editIncident } from './edit-incident.ts'
import { readIncident } from './read-incident.ts'
import { recordIncident } from './record-incident.ts'
import { recordNotification } from './record-notification.ts'
import { reopenIncident } from './reopen-incident.ts'
import { reopenNotification } from './reopen-notification.ts'
import { skipNotification } from './skip-notification.ts'
import { suspendUse } from './suspend-use.ts'

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

async function highRiskSystem(tenant: Tenant) {
  const id = await saveSystem(house.as(tenant, 'admin'), {
    name: 'Tri des demandes d’aide',
    kind: 'ai',
    origin: 'chosen',
    status: 'in-use',
  })
  await retainPosition(house.database, tenant, id, { tier: 'HAUT_RISQUE_ANNEXE_III', facts: { role: 'deployer' } })
  return id
}

describe('Closing an incident', () => {
  test('takes knowing what it was, every step done or set aside, and a conclusion; what is closed is not written in', async () => {
    const { dpo } = await setting()
    const { id } = await recordIncident(dpo, told)
    const close = () => closeIncident(dpo, { id, conclusion: 'Réglage corrigé' })
    await expect(close()).rejects.toMatchObject({ key: 'transparency.incident-unknown' })
    const known = { id, ...told, title: 'x', serious: 'none', personal_data: true, breach_risk: 'risk' } as const
    await editIncident(dpo, known)
    await expect(close()).rejects.toMatchObject({
      key: 'transparency.steps-left',
      words: { steps: 'Associer le délégué à la protection des données ; Notifier la violation à la CNIL' },
    })
    await recordNotification(dpo, { incident_id: id, code: 'dpo', done_on: '2026-11-23' })
    await skipNotification(dpo, { incident_id: id, code: 'cnil', reason: 'Aucun risque' })
    expect(await fieldsOf(closeIncident(dpo, { id, conclusion: '' }))).toEqual({ conclusion: 'kernel.required' })
    await close()
    expect((await readIncident(dpo, { id })).incident).toMatchObject({
      state: 'closed',
      closed_on: '2026-11-23',
      closed_by: 'dpo de test',
    })
    const closed = { key: 'transparency.incident-closed' }
    await expect(editIncident(dpo, known)).rejects.toMatchObject(closed)
    await expect(reopenNotification(dpo, { incident_id: id, code: 'cnil' })).rejects.toMatchObject(closed)
    await expect(suspendUse(dpo, { id, reason: 'x' })).rejects.toMatchObject(closed)
    await expect(close()).rejects.toMatchObject(closed)
    await reopenIncident(dpo, { id })
    expect((await readIncident(dpo, { id })).incident).toMatchObject({ state: 'told', conclusion: 'Réglage corrigé' })
    await expect(reopenIncident(dpo, { id })).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('waits for a step that is only possible until somebody says why it is not', async () => {
    const { tenant, dpo } = await setting()
    const system_id = await saveSystem(house.as(tenant, 'admin'), {
      name: 'Non qualifié',
      kind: 'ai',
      origin: 'chosen',
    })
    const { id } = await recordIncident(dpo, { ...told, system_id, serious: 'rights', personal_data: false })
    await expect(closeIncident(dpo, { id, conclusion: 'x' })).rejects.toMatchObject({ key: 'transparency.steps-left' })
    for (const { code, binds } of (await readIncident(dpo, { id })).incident.steps)
      if (binds) await skipNotification(dpo, { incident_id: id, code, reason: 'Pas à haut risque' })
    await closeIncident(dpo, { id, conclusion: 'x' })
  })
})

describe('Suspending the use of a system', () => {
  test('disables it in the inventory for whoever may change it, and keeps when and why', async () => {
    const { tenant, dpo } = await setting()
    const system_id = await highRiskSystem(tenant)
    const { id } = await recordIncident(dpo, {
      ...told,
      system_id,
      serious: 'rights',
      personal_data: false,
      measures: 'Alerte',
    })
    await expect(suspendUse(dpo, { id, reason: 'Réponses fausses' })).rejects.toMatchObject({ key: 'kernel.refused' })
    const it = house.as(tenant, 'it')
    await suspendUse(it, { id, reason: 'Réponses fausses' })
    const { incident, system } = await readIncident(it, { id })
    expect(system?.status).toBe('disabled')
    expect(incident).toMatchObject({
      suspended_on: '2026-11-23',
      measures: 'Alerte\nUsage suspendu le 23 novembre 2026 : Réponses fausses',
    })
    expect(incident.steps.find(({ code }) => code === 'suspend-use')).toMatchObject({ state: 'done' })
  })

  test('takes a system, and is not a step of an incident that does not ask for it', async () => {
    const { tenant } = await setting()
    const it = house.as(tenant, 'it')
    const { id } = await recordIncident(it, told)
    await expect(suspendUse(it, { id, reason: 'x' })).rejects.toMatchObject({
      key: 'transparency.no-system-to-suspend',
    })
    const system_id = await saveSystem(it, { name: 'Robot', kind: 'ai', origin: 'chosen' })
    const { id: mild } = await recordIncident(it, { ...told, system_id, serious: 'none', personal_data: false })
    await suspendUse(it, { id: mild, reason: 'x' })
    const { incident, system } = await readIncident(it, { id: mild })
    expect([system?.status, incident.steps.some(({ code }) => code === 'suspend-use')]).toEqual(['disabled', false])
  })
})
