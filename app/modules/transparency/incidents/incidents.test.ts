import { describe, expect, test } from 'vitest'
import type { Tenant } from '#kernel/scope.ts'
import { saveSystem } from '#modules/inventory/public.ts'
import { fieldsOf, openHouse } from '../../../../tests/support/house.ts'
import { incidents } from './part.ts'
import { retainPosition } from '../retain.testing.ts'
import { besideSystem, search } from './beside.ts'
import { editIncident } from './edit-incident.ts'
import { titleOf } from './incident.ts'
import { listIncidents } from './list-incidents.ts'
import { readIncident } from './read-incident.ts'
import { recordIncident } from './record-incident.ts'
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

describe('An incident', () => {
  test('is recorded with five answers, unknown among them, and numbered', async () => {
    const { dpo } = await setting()
    const { id, number } = await recordIncident(dpo, told)
    const second = await recordIncident(dpo, { ...told, title: 'Autre' })
    expect([number, second.number]).toEqual([1, 2])
    const { incident } = await readIncident(dpo, { id })
    expect(incident).toMatchObject({
      title: 'Le robot a montré le dossier d’un autre habitant',
      serious: null,
      personal_data: null,
      recorded_by: 'dpo de test',
      state: 'open',
    })
    expect(incident.known_at.toISOString()).toBe('2026-11-22T17:30:00.000Z')
  })

  test('known at an hour that nobody noted counts from the beginning of the day, or from when it happened', async () => {
    const { dpo } = await setting()
    const { id } = await recordIncident(dpo, { what: 'x', known_on: '2026-11-22' })
    expect((await readIncident(dpo, { id })).incident.known_at.toISOString()).toBe('2026-11-21T23:00:00.000Z')
    const happened = { what: 'x', known_on: '2026-11-22', happened_on: '2026-11-22', happened_time: '14:00' }
    const { id: other } = await recordIncident(dpo, happened)
    expect((await readIncident(dpo, { id: other })).incident.known_at.toISOString()).toBe('2026-11-22T13:00:00.000Z')
  })

  test('is refused in the future, known before it happened, at an hour that is none, or with a system of nowhere', async () => {
    const { dpo } = await setting()
    const refused = (more: object) => fieldsOf(recordIncident(dpo, { ...told, ...more }))
    expect(await refused({ known_on: '2026-11-23', known_time: '23:00' })).toEqual({
      known_on: 'transparency.future-moment',
    })
    expect(await refused({ happened_on: '2026-11-23' })).toEqual({ happened_on: 'transparency.known-too-soon' })
    expect(await refused({ known_time: '25:00' })).toEqual({ known_time: 'transparency.not-a-time' })
    expect(await refused({ known_time: '25h' })).toEqual({ known_time: 'transparency.not-a-time' })
    expect(await refused({ what: ' ' })).toEqual({ what: 'kernel.required' })
    const nowhere = recordIncident(dpo, { ...told, system_id: '0190f3a0-0000-7000-8000-000000000000' })
    await expect(nowhere).rejects.toMatchObject({ key: 'transparency.incident-system' })
  })

  test('is completed as more is known, and its steps follow', async () => {
    const { tenant, dpo } = await setting()
    const system_id = await highRiskSystem(tenant)
    const { id } = await recordIncident(dpo, told)
    const duties = async () =>
      (await readIncident(dpo, { id })).incident.steps.filter(({ force }) => force === 'duty').map(({ code }) => code)
    expect(await duties()).toEqual([])
    const known = {
      ...told,
      title: 'Dossier montré',
      system_id,
      serious: 'rights',
      personal_data: true,
      breach_risk: 'high',
    } as const
    await editIncident(dpo, { id, ...known, persons: 1 })
    expect(await duties()).toEqual([
      'suspend-use',
      'provider',
      'importer',
      'market-authority',
      'dpo',
      'cnil',
      'persons',
    ])
    const { incident, history } = await readIncident(dpo, { id })
    expect(incident).toMatchObject({ persons: 1, tier: 'HAUT_RISQUE_ANNEXE_III', title: 'Dossier montré' })
    expect(history).toHaveLength(2)
  })

  test('is listed, narrowed and found by those who handle incidents, and by nobody else', async () => {
    const { tenant, dpo } = await setting()
    const system_id = await highRiskSystem(tenant)
    await recordIncident(dpo, { ...told, system_id, serious: 'none', personal_data: false })
    await recordIncident(dpo, { ...told, title: 'Zone inondée', personal_data: true })
    const titles = async (asked: Parameters<typeof listIncidents>[1]) =>
      (await listIncidents(dpo, asked)).map(({ number }) => number)
    expect(await titles({})).toEqual([2, 1])
    expect(await titles({ search: 'INONDEE' })).toEqual([2])
    expect(await titles({ search: 'tri des demandes' })).toEqual([1])
    expect(await titles({ serious: 'unknown' })).toEqual([2])
    expect(await titles({ personal_data: 'no' })).toEqual([1])
    expect(await titles({ state: 'told' })).toEqual([1])
    expect((await search(dpo, 'inondée')).map(({ label }) => label)).toEqual(['Incident n° 2 : Zone inondée'])
    for (const role of ['referent', 'hr', 'communication', 'data', 'procurement', 'elected', 'operator'] as const) {
      const other = house.as(tenant, role)
      expect(await search(other, 'inondée'), role).toEqual([])
      expect(await waiting(other), role).toEqual([])
      expect(await besideSystem(other, system_id), role).toEqual([])
      await expect(listIncidents(other, {})).rejects.toMatchObject({ key: 'kernel.refused' })
    }
    expect((await besideSystem(dpo, system_id)).map(({ label }) => label)).toEqual([
      'Incident n° 1 : Le robot a montré le dossier d’un autre habitant',
      'Signaler un incident',
    ])
  })
})

test('Every operation on incidents is kept to those who handle them', () => {
  const open = incidents.operations.filter(
    ({ spec }) => !['transparency.read-incidents', 'transparency.handle-incidents'].includes(spec.needs),
  )
  expect(open).toEqual([])
})

test.each([
  ['Une phrase. Une autre.', 'Une phrase'],
  ['Première ligne\nseconde', 'Première ligne'],
  ['mot '.repeat(60), `${'mot '.repeat(25).trim()}…`],
])('The title of « %s » is its first sentence, cut at a word', (what, title) => {
  expect(titleOf(what)).toBe(title)
})
