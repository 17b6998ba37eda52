import { beforeAll, describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { saveParty } from '#organisation/save-party.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { acceptAction } from './accept-action.ts'
import { archiveFact } from './archive-fact.ts'
import { commentPoint } from './comment-point.ts'
import { listFacts } from './list-facts.ts'
import { measureLevels } from './measure-levels.ts'
import { moveAction } from './move-action.ts'
import { prepareReport } from './prepare-report.ts'
import { readHistory } from './read-history.ts'
import { readMovements } from './read-movements.ts'
import { readPlan } from './read-plan.ts'
import { readProof } from './read-proof.ts'
import { readTrend } from './read-trend.ts'
import { recordFacts } from './record-facts.ts'
import { saveAction } from './save-action.ts'
import { setPosition } from './set-position.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { validatePlan } from './validate-plan.ts'
import { fingerprintOf } from './validation.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

async function admin(on = '2026-11-23') {
  const tenant = await house.tenant()
  return { tenant, scope: asOf(tenant, on) }
}
const asOf = (tenant: Tenant, on: string) => house.as(tenant, 'admin', { clock: fixedClock(`${on}T09:00:00Z`) })
const deliberation = { kind: 'elected-lead-named', title: 'Délégation', dated: '2026-05-04', who: 'Présidente' }
const levelOf = async (scope: Parameters<typeof measureLevels>[0], id: string) =>
  (await measureLevels(scope, {})).rows.find(row => row.id === id)?.level

describe('A dated fact', () => {
  test('with its proof lifts its row at once, and no longer when it is archived', async () => {
    const { scope } = await admin()
    expect(await levelOf(scope, 'III.A.1.a')).toBeNull()
    const content = new TextEncoder().encode('%PDF-1.7')
    const [id = ''] = await recordFacts(scope, { facts: [{ ...deliberation, file: { name: 'arrete.pdf', content } }] })
    expect(await levelOf(scope, 'III.A.1.a')).toBe(1)
    const [fact] = await listFacts(scope, { prerequisite: 'III.A.1.a' })
    expect((await readProof(scope, { id: fact?.file_id ?? '' })).name).toBe('arrete.pdf')
    await archiveFact(scope, { id, reason: 'erreur' })
    expect(await levelOf(scope, 'III.A.1.a')).toBeNull()
    await expect(readProof(scope, { id: fact?.file_id ?? '' })).rejects.toThrow(NotFound)
    expect((await readHistory(scope, { record: 'fact', id })).map(line => line.operation)).toEqual([
      'plan.archive-fact',
      'plan.record-facts',
    ])
  })

  test('cannot be in the future, of an unknown kind, or aimed at a row it says nothing about', async () => {
    const { scope } = await admin()
    expect(await fieldsOf(recordFacts(scope, { facts: [{ ...deliberation, dated: '2026-12-01' }] }))).toEqual({
      'facts.0.dated': 'plan.future-fact',
    })
    expect(await fieldsOf(recordFacts(scope, { facts: [{ ...deliberation, kind: 'tout-va-bien' }] }))).toEqual({
      'facts.0.kind': 'kernel.required',
    })
    await recordFacts(scope, { facts: [{ ...deliberation, prerequisites: ['I.A.1.a'] }] })
    expect(await listFacts(scope, { prerequisite: 'I.A.1.a' })).toEqual([])
  })

  test('held by an EPCI counts while its agreement is in force, and not after', async () => {
    const { tenant, scope } = await admin()
    const held_by = await saveParty(scope, {
      name: 'Agglomération',
      kind: 'epci',
      agreement_from: '2026-01-01',
      agreement_until: '2026-12-31',
    })
    await recordFacts(scope, { facts: [{ ...deliberation, held_by }] })
    expect(await levelOf(scope, 'III.A.1.a')).toBe(1)
    expect(await levelOf(asOf(tenant, '2027-01-01'), 'III.A.1.a')).toBeNull()
  })

  test('and its proof stay unknown to another authority', async () => {
    const { scope } = await admin()
    const content = new TextEncoder().encode('secret')
    const [id = ''] = await recordFacts(scope, { facts: [{ ...deliberation, file: { name: 'a.txt', content } }] })
    const [fact] = await listFacts(scope, {})
    const other = (await admin()).scope
    await expect(readProof(other, { id: fact?.file_id ?? '' })).rejects.toThrow(NotFound)
    await expect(archiveFact(other, { id, reason: 'x' })).rejects.toThrow(NotFound)
    expect(await readHistory(other, { record: 'fact', id })).toEqual([])
  })
})

describe('What the authority decides about a point', () => {
  test('is its target, date, weight and comment; « not applicable » needs a reason', async () => {
    const { tenant, scope } = await admin()
    await setPosition(scope, { prerequisite: 'I.B.1.a', target: 3, weight: 3 })
    await setPosition(scope, { prerequisite: 'I.B.1.a', target_date: '2027-06-30' })
    await commentPoint(scope, { prerequisite: 'I.B.1.a', comment: 'Les écoles manquent.' })
    const row = (await measureLevels(scope, {})).rows.find(({ id }) => id === 'I.B.1.a')
    expect(row?.position).toMatchObject({
      target: 3,
      weight: 3,
      target_date: '2027-06-30',
      comment: 'Les écoles manquent.',
      comment_by: 'admin de test',
    })
    expect(await fieldsOf(setPosition(scope, { prerequisite: 'I.B.1.a', not_applicable: true }))).toEqual({
      not_applicable_reason: 'plan.reason-needed',
    })
    await setPosition(scope, {
      prerequisite: 'III.B.1.b',
      not_applicable: true,
      not_applicable_reason: 'Porté par l’agglomération',
    })
    expect((await prepareReport(scope, {})).annexes.notApplicable).toMatchObject([
      { id: 'III.B.1.b', reason: 'Porté par l’agglomération' },
    ])
    await expect(setPosition(scope, { prerequisite: 'V.Z.9.z', target: 2 })).rejects.toThrow(NotFound)
    await expect(setPosition(house.as(tenant, 'it'), { prerequisite: 'I.B.1.a', target: 1 })).rejects.toThrow(Refused)
  })
})

describe('An action', () => {
  test('is accepted once in one click, with its rows, and leaves the proposals', async () => {
    const { scope } = await admin()
    const [first] = (await readPlan(scope, {})).proposals
    const template = first?.template.id ?? ''
    const id = await acceptAction(scope, { template })
    const plan = await readPlan(scope, {})
    expect(plan.actions).toMatchObject([
      { id, title: first?.template.title.fr, state: 'planned', prerequisites: first?.rows },
    ])
    expect(plan.proposals.map(proposal => proposal.template.id)).not.toContain(template)
    await expect(acceptAction(scope, { template })).rejects.toThrow(Conflict)
    await expect(acceptAction(scope, { template: 'inconnue' })).rejects.toThrow(NotFound)
  })

  test('that was dropped may be proposed and accepted again', async () => {
    const { scope } = await admin()
    const template = (await readPlan(scope, {})).proposals[0]?.template.id ?? ''
    await acceptAction(scope, { template, state: 'dropped' })
    await acceptAction(scope, { template })
    expect((await readPlan(scope, {})).actions.map(action => action.state)).toEqual(['planned'])
  })

  test('is completed by hand; an end before the start is refused beside its field', async () => {
    const { scope } = await admin()
    const id = await saveAction(scope, { title: 'Nommer un référent', due_on: '2027-03-01', effort: 'S' })
    expect(
      await fieldsOf(saveAction(scope, { id, title: 'x', starts_on: '2027-04-01', due_on: '2027-03-01' })),
    ).toEqual({ due_on: 'plan.due-before-start' })
    await saveAction(scope, { id, title: 'Nommer une référente', state: 'done' })
    const [action] = (await readPlan(scope, {})).actions
    expect(action).toMatchObject({ title: 'Nommer une référente', due_on: '2027-03-01', done_on: '2026-11-23' })
    await expect(saveAction((await admin()).scope, { id, title: 'volée' })).rejects.toThrow(NotFound)
  })

  test('stands where somebody put it, alone, and the report says so', async () => {
    const { scope } = await admin()
    for (const title of ['A', 'B', 'C']) await saveAction(scope, { title })
    const order = async () => (await readPlan(scope, {})).actions.map(action => action.title).join('')
    const idOf = async (title: string) =>
      (await readPlan(scope, {})).actions.find(action => action.title === title)?.id ?? ''
    await moveAction(scope, { id: await idOf('C'), to: 'top' })
    expect(await order()).toBe('CAB')
    await moveAction(scope, { id: await idOf('C'), to: 'down' })
    expect(await order()).toBe('ACB')
    expect((await prepareReport(scope, {})).annexes.movedByHand).toEqual(['C'])
    await moveAction(scope, { id: await idOf('C'), to: 'free' })
    expect(await order()).toBe('ABC')
  })

  test('is not proposed beyond what the authority says it can carry', async () => {
    const { scope } = await admin()
    await updateAuthority(scope, { type: 'commune', capacity_person_days: 7 })
    const { proposals, reserve } = await readPlan(scope, {})
    expect(proposals).toHaveLength(2)
    expect(reserve.length).toBeGreaterThan(10)
  })
})

describe('Snapshots', () => {
  test('keep a level on the days it changed only, so that a trend is short and true', async () => {
    const { tenant, scope } = await admin('2026-09-01')
    await takeSnapshot(scope, {})
    await saveApplications(asOf(tenant, '2026-09-10'), {
      applications: Array.from({ length: 10 }, (_, i) => ({ name: `Outil ${i}` })),
    })
    for (const day of ['2026-09-10', '2026-09-11', '2026-09-11']) await takeSnapshot(asOf(tenant, day), {})
    expect(await readTrend(scope, { subject: 'level:I.B.1.a' })).toMatchObject([{ taken_on: '2026-09-10', value: 1 }])
    expect(await readTrend(scope, { subject: 'inventory.applications' })).toMatchObject([
      { taken_on: '2026-09-10', numerator: 10 },
    ])
    const { photos } = await readMovements(scope, {})
    expect(photos.find(photo => photo.id === 'I.B.1.a')).toMatchObject({ on: '2026-09-10', level: 1 })
  })
})

describe('The report', () => {
  test('is a draft until somebody validates, and a draft again as soon as a level moves', async () => {
    const { scope } = await admin()
    expect((await prepareReport(scope, {})).validation).toBeNull()
    await validatePlan(scope, { validated_by: 'Anne Leroy', role: 'directrice générale' })
    expect((await prepareReport(scope, {})).validation).toEqual({
      name: 'Anne Leroy',
      role: 'directrice générale',
      date: '2026-11-23',
    })
    await recordFacts(scope, { facts: [deliberation] })
    const report = await prepareReport(scope, {})
    expect(report.validation).toBeNull()
    expect(report.axes.flatMap(axis => axis.rows)).toHaveLength(32)
    expect(report.annexes.evidence).toMatchObject([{ date: '2026-05-04', who: 'Présidente' }])
  })
})

test('What is signed is what was read: levels that moved in between are not signed unawares', async () => {
  const tenant = await house.tenant()
  const lead = house.as(tenant, 'ai-lead')
  const who = { validated_by: 'Camille Martin', role: 'vice-présidente' }
  await expect(validatePlan(lead, { ...who, seen: 'autre chose' })).rejects.toMatchObject({ key: 'plan.levels-moved' })
  const { rows } = await measureLevels(lead, {})
  await validatePlan(lead, { ...who, seen: fingerprintOf(rows) })
  expect((await readPlan(lead, {})).validation).toMatchObject(who)
})
