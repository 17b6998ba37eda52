import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { NotFound, Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { saveParty } from '#organisation/save-party.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { archiveFact } from './archive-fact.ts'
import { listFacts } from './list-facts.ts'
import { measureLevels } from './measure-levels.ts'
import { readHistory } from './read-history.ts'
import { readProof } from './read-proof.ts'
import { recordFacts } from './record-facts.ts'

const house = await openHouse()
const map = { kind: 'it-map-document', title: 'Cartographie', dated: '2026-03-01', who: 'DSI' }
const bytes = (text: string) => new TextEncoder().encode(text)
async function levelOf(tenant: Tenant, id = 'I.B.1.a', on?: string) {
  const clock = on ? { clock: fixedClock(`${on}T09:00:00Z`) } : {}
  const { rows } = await measureLevels(house.as(tenant, 'admin', clock), {})
  return rows.find(row => row.id === id)?.level ?? 0
}

describe('Recording a dated fact', () => {
  test('moves the level of its point, with its audit line and history', async () => {
    const home = await house.tenant()
    expect(await levelOf(home)).toBe(0)
    const [id] = await recordFacts(house.as(home, 'it'), { facts: [map] })
    expect(await levelOf(home)).toBe(1)
    const [line] = await house.audit(home)
    expect(line).toMatchObject({ operation: 'plan.record-facts', actor_name: 'it de test' })
    expect(await house.changes(home)).toMatchObject([{ row_id: id, operation_id: line?.id, after: { who: 'DSI' } }])
    expect(await readHistory(house.as(home, 'dpo'), { record: 'fact', id: id ?? '' })).toHaveLength(1)
  })

  test('is for the points of its kind and cannot be aimed at others', async () => {
    const home = await house.tenant()
    await recordFacts(house.as(home, 'dpo'), { facts: [{ ...map, prerequisites: ['III.A.2.a', 'Z.9'] }] })
    expect((await listFacts(house.as(home, 'dpo'), {}))[0]?.prerequisites).toEqual(['I.B.1.a'])
    expect(await levelOf(home, 'III.A.2.a')).toBe(0)
  })

  test('keeps its proof, and gives it back while the fact stands', async () => {
    const home = await house.tenant()
    const file = { name: 'carte.pdf', content: bytes('%PDF-1.7 x') }
    const [id = ''] = await recordFacts(house.as(home, 'admin'), { facts: [{ ...map, file }] })
    const file_id = (await listFacts(house.as(home, 'admin'), {}))[0]?.file_id ?? ''
    const proof = await readProof(house.as(home, 'elected'), { id: file_id })
    expect([proof.name, proof.type, Buffer.from(proof.content).toString()]).toEqual([
      'carte.pdf',
      'application/pdf',
      '%PDF-1.7 x',
    ])
    expect(JSON.stringify(await house.audit(home))).toContain('10 bytes')
    await archiveFact(house.as(home, 'admin'), { id, reason: 'Doublon' })
    await expect(readProof(house.as(home, 'elected'), { id: file_id })).rejects.toThrow(NotFound)
  })

  test('says what is wrong field by field', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const wrong = { kind: map.kind, title: ' ', dated: '01/03/2026', who: '' }
    expect(await fieldsOf(recordFacts(admin, { facts: [map, wrong] }))).toEqual({
      'facts.1.title': 'kernel.required',
      'facts.1.dated': 'kernel.invalid-date',
      'facts.1.who': 'kernel.required',
    })
    expect(await fieldsOf(recordFacts(admin, { facts: [{ ...map, kind: 'x' }] }))).toEqual({
      'facts.0.kind': 'kernel.required',
    })
  })

  test('to come is refused, and none of the others sent with it is kept', async () => {
    const home = await house.tenant()
    const later = recordFacts(house.as(home, 'admin'), { facts: [map, { ...map, dated: '2026-11-24' }] })
    expect(await fieldsOf(later)).toEqual({ 'facts.1.dated': 'plan.future-fact' })
    expect(await house.count(home, 'plan.fact')).toBe(0)
  })

  test.each(['referent', 'elected', 'agent', 'visitor', 'operator'] as const)('is refused to %s', async role => {
    const home = await house.tenant()
    await expect(recordFacts(house.as(home, role), { facts: [map] })).rejects.toThrow(Refused)
    expect(await house.count(home, 'plan.fact')).toBe(0)
  })

  test('cannot rest on a file or a partner of another authority', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await recordFacts(house.as(home, 'admin'), { facts: [{ ...map, file: { name: 'a', content: bytes('a') } }] })
    const file_id = (await listFacts(house.as(home, 'admin'), {}))[0]?.file_id ?? ''
    const held_by = await saveParty(house.as(home, 'admin'), { name: 'Val', kind: 'epci' })
    const forger = house.as(other, 'admin')
    await expect(recordFacts(forger, { facts: [{ ...map, file_id }] })).rejects.toThrow(NotFound)
    await expect(recordFacts(forger, { facts: [{ ...map, held_by }] })).rejects.toThrow(NotFound)
    await expect(readProof(forger, { id: file_id })).rejects.toThrow(NotFound)
    expect(await listFacts(forger, {})).toEqual([])
  })
})

describe('Evidence held by another body', () => {
  async function pooled(
    agreement: { agreement_from?: string; agreement_until?: string },
    kind: 'epci' | 'vendor' = 'epci',
  ) {
    const home = await house.tenant()
    const held_by = await saveParty(house.as(home, 'admin'), { name: 'Communauté du Val', kind, ...agreement })
    await recordFacts(house.as(home, 'admin'), { facts: [{ ...map, held_by }] })
    return home
  }

  test('counts from the first to the last day of the agreement', async () => {
    const home = await pooled({ agreement_from: '2026-10-01', agreement_until: '2026-12-31' })
    expect(await levelOf(home, 'I.B.1.a', '2026-09-30')).toBe(0)
    expect(await levelOf(home, 'I.B.1.a', '2026-10-01')).toBe(1)
    expect(await levelOf(home, 'I.B.1.a', '2026-12-31')).toBe(1)
    expect(await levelOf(home, 'I.B.1.a', '2027-01-01')).toBe(0)
  })

  test('counts for as long as an agreement without an end', async () => {
    expect(await levelOf(await pooled({ agreement_from: '2026-10-01' }))).toBe(1)
  })

  test('without a dated agreement does not count', async () => {
    expect(await levelOf(await pooled({}))).toBe(0)
    expect(await levelOf(await pooled({ agreement_until: '2030-01-01' }))).toBe(0)
  })

  test('held by a vendor does not count: pooling is between public bodies', async () => {
    expect(await levelOf(await pooled({ agreement_from: '2026-10-01' }, 'vendor'))).toBe(0)
  })
})

describe('Archiving a fact', () => {
  test('takes its evidence away and says why', async () => {
    const home = await house.tenant()
    const [id = ''] = await recordFacts(house.as(home, 'admin'), { facts: [map] })
    await archiveFact(house.as(home, 'dpo'), { id, reason: 'Mauvaise pièce' })
    expect(await levelOf(home)).toBe(0)
    expect(await listFacts(house.as(home, 'admin'), {})).toEqual([])
    expect((await house.changes(home)).at(-1)?.after).toMatchObject({ archived_reason: 'Mauvaise pièce' })
    expect((await house.audit(home)).map(line => line.operation)).toContain('plan.archive-fact')
    await expect(archiveFact(house.as(home, 'dpo'), { id, reason: 'x' })).rejects.toThrow(NotFound)
  })

  test('needs a reason, the right role and one’s own authority', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const [id = ''] = await recordFacts(house.as(home, 'admin'), { facts: [map] })
    expect(await fieldsOf(archiveFact(house.as(home, 'admin'), { id, reason: '' }))).toEqual({
      reason: 'kernel.required',
    })
    await expect(archiveFact(house.as(home, 'referent'), { id, reason: 'x' })).rejects.toThrow(Refused)
    await expect(archiveFact(house.as(other, 'admin'), { id, reason: 'x' })).rejects.toThrow(NotFound)
    expect(await levelOf(home)).toBe(1)
  })
})

describe('The list of facts', () => {
  test('is by date, newest first, and by point or kind', async () => {
    const home = await house.tenant()
    const none = { ...map, kind: 'nothing-found-imposed', dated: '2026-06-01' }
    await recordFacts(house.as(home, 'admin'), { facts: [map, none, { ...map, dated: '2025-01-01' }] })
    const dates = async (filter: object) => (await listFacts(house.as(home, 'elected'), filter)).map(one => one.dated)
    expect(await dates({})).toEqual(['2026-06-01', '2026-03-01', '2025-01-01'])
    expect(await dates({ prerequisite: 'I.B.1.b' })).toEqual(['2026-06-01'])
    expect(await dates({ kind: 'it-map-document' })).toEqual(['2026-03-01', '2025-01-01'])
    await expect(listFacts(house.as(home, 'agent'), {})).rejects.toThrow(Refused)
  })
})
