import { describe, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { saveParty } from '#organisation/save-party.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { measureLevels } from './measure-levels.ts'
import { prepareReport } from './prepare-report.ts'
import { recordFacts } from './record-facts.ts'
import { saveAction } from './save-action.ts'
import { setPosition } from './set-position.ts'
import { validatePlan } from './validate-plan.ts'

const house = await openHouse()
const map = { kind: 'it-map-document', title: 'Cartographie', dated: '2026-03-01', who: 'DSI' }
const signature = { validated_by: 'Anne Le Goff', role: 'maire' }
const applications = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `Logiciel ${i}` }))

describe('The levels', () => {
  test('are 32, read from the registers as they are now, and typed by nobody', async () => {
    const home = await house.tenant()
    const before = await measureLevels(house.as(home, 'elected'), {})
    expect(before.rows).toHaveLength(32)
    await saveApplications(house.as(home, 'it'), { applications: applications(10) })
    const { rows } = await measureLevels(house.as(home, 'elected'), {})
    expect(rows.find(row => row.id === 'I.B.1.a')).toMatchObject({ level: 1, state: 'measured' })
    expect(await house.count(home, 'plan.snapshot')).toBe(0)
  })

  test('of an authority that recorded nothing are « no data » on every row', async () => {
    const { rows } = await measureLevels(house.as(await house.tenant(), 'admin'), {})
    expect(rows.filter(row => row.level !== null).map(row => row.id)).toEqual([])
  })

  test('of a small authority use the small thresholds', async () => {
    const home = await house.tenant()
    expect((await measureLevels(house.as(home, 'admin'), {})).small).toBe(false)
    await updateAuthority(house.as(home, 'admin'), { population: 3_499 })
    expect((await measureLevels(house.as(home, 'admin'), {})).small).toBe(true)
    await updateAuthority(house.as(home, 'admin'), { population: 3_500, agents: 50 })
    expect((await measureLevels(house.as(home, 'admin'), {})).small).toBe(false)
    await updateAuthority(house.as(home, 'admin'), { agents: 49 })
    expect((await measureLevels(house.as(home, 'admin'), {})).small).toBe(true)
  })

  test('of a syndicat without inhabitants leave out meetings with inhabitants', async () => {
    const home = await house.tenant()
    await updateAuthority(house.as(home, 'admin'), { type: 'syndicat' })
    const spared = async () =>
      (await measureLevels(house.as(home, 'admin'), {})).rows.filter(row => row.state === 'not-applicable').length
    expect(await spared()).toBe(3)
    await updateAuthority(house.as(home, 'admin'), { population: 40_000 })
    expect(await spared()).toBe(0)
  })

  test('of one authority owe nothing to another', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await recordFacts(house.as(home, 'admin'), { facts: [map] })
    const { rows } = await measureLevels(house.as(other, 'admin'), {})
    expect(rows.find(row => row.id === 'I.B.1.a')?.level ?? 0).toBe(0)
  })

  test('are not read by an agent without a part in the plan, nor by a visitor', async () => {
    const home = await house.tenant()
    for (const role of ['agent', 'visitor'] as const) {
      await expect(measureLevels(house.as(home, role), {})).rejects.toThrow(Refused)
      await expect(prepareReport(house.as(home, role), {})).rejects.toThrow(Refused)
    }
  })
})

describe('Validating the plan', () => {
  test('names a person until a level moves; then the document is a draft again', async () => {
    const home = await house.tenant()
    expect((await measureLevels(house.as(home, 'admin'), {})).validation).toBeNull()
    await validatePlan(house.as(home, 'elected'), signature)
    expect((await measureLevels(house.as(home, 'dpo'), {})).validation).toEqual({
      ...signature,
      validated_on: '2026-11-23',
    })
    await recordFacts(house.as(home, 'admin'), { facts: [map] })
    expect((await measureLevels(house.as(home, 'dpo'), {})).validation).toBeNull()
    const line = (await house.audit(home))[0]
    expect(line).toMatchObject({ operation: 'plan.validate-plan', actor_name: 'elected de test', input: signature })
    expect((await house.changes(home))[0]).toMatchObject({ table_name: 'plan.validation', operation_id: line?.id })
  })

  test('again shows the last one', async () => {
    const home = await house.tenant()
    await validatePlan(house.as(home, 'admin'), signature)
    await validatePlan(house.as(home, 'admin'), { validated_by: 'Paul Roux', role: 'adjoint' })
    expect((await measureLevels(house.as(home, 'admin'), {})).validation?.validated_by).toBe('Paul Roux')
  })

  test('asks who, as what, and is for those who may', async () => {
    const home = await house.tenant()
    expect(await fieldsOf(validatePlan(house.as(home, 'admin'), { validated_by: '', role: ' ' }))).toEqual({
      validated_by: 'kernel.required',
      role: 'kernel.required',
    })
    for (const role of ['dpo', 'it', 'referent', 'agent', 'visitor', 'operator'] as const)
      await expect(validatePlan(house.as(home, role), signature)).rejects.toThrow(Refused)
    expect(await house.count(home, 'plan.validation')).toBe(0)
  })

  test('in one authority validates no other', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await validatePlan(house.as(home, 'admin'), signature)
    expect((await measureLevels(house.as(other, 'admin'), {})).validation).toBeNull()
  })
})

describe('The report', () => {
  test('says what the screen says: levels, comment, evidence, what was moved, what does not apply', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    await updateAuthority(admin, { type: 'commune', population: 12_000 })
    await recordFacts(admin, { facts: [map] })
    await setPosition(admin, {
      prerequisite: 'IV.B.1.d',
      not_applicable: true,
      not_applicable_reason: 'Fait par le CDG.',
    })
    await saveAction(admin, { title: 'Former', euros: 3_000 })
    const report = await prepareReport(house.as(home, 'elected'), {})
    const rows = report.axes.flatMap(axis => axis.rows)
    const { rows: levels } = await measureLevels(admin, {})
    expect(rows.map(row => [row.id, row.level])).toEqual(levels.map(row => [row.id, row.level]))
    expect(report).toMatchObject({
      asOf: '2026-11-23',
      validation: null,
      authority: { name: home.name, type: 'commune' },
    })
    expect(report.annexes.notApplicable).toMatchObject([{ id: 'IV.B.1.d', reason: 'Fait par le CDG.' }])
    expect(report.annexes.evidence).toMatchObject([{ row: 'I.B.1.a', date: '2026-03-01', who: 'DSI' }])
    expect(report.actions.planned[0]).toMatchObject({ title: 'Former', budget: expect.stringContaining('3\u202f000') })
  })

  test('is written in the reader’s language and holds nothing of another authority', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await saveAction(house.as(other, 'admin'), { title: 'Secret du voisin' })
    await recordFacts(house.as(other, 'admin'), { facts: [{ ...map, title: 'Secret du voisin' }] })
    const report = await prepareReport({ ...house.as(home, 'admin'), language: 'en' }, {})
    expect(report.title).toBe('AI action plan')
    expect(JSON.stringify(report)).not.toContain('Secret du voisin')
  })

  test('shows as evidence only what counts: nothing held by a body whose agreement is over', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const held_by = await saveParty(admin, {
      name: 'Val',
      kind: 'epci',
      agreement_from: '2024-01-01',
      agreement_until: '2025-01-01',
    })
    await recordFacts(admin, { facts: [{ ...map, held_by }] })
    expect((await prepareReport(admin, {})).annexes.evidence).toEqual([])
  })
})
