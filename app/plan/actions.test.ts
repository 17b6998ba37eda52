import { describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { acceptAction } from './accept-action.ts'
import { moveAction } from './move-action.ts'
import { readHistory } from './read-history.ts'
import { readPlan } from './read-plan.ts'
import { saveAction } from './save-action.ts'
import { searchPlan } from './search-plan.ts'

const house = await openHouse()
const template = 'inventory-list-applications'
const titles = async (scope: Scope) => (await readPlan(scope, {})).actions.map(action => action.title)
const write = async (scope: Scope, ...list: string[]) => {
  const ids: string[] = []
  for (const title of list) ids.push(await saveAction(scope, { title }))
  return ids
}

describe('Accepting a proposal', () => {
  test('makes an action with its reason, its points and its effort, and takes it off the proposals', async () => {
    const home = await house.tenant()
    const lead = house.as(home, 'ai-lead')
    const before = await readPlan(lead, {})
    expect([...before.proposals, ...before.reserve].map(one => one.template.id)).toContain(template)
    const id = await acceptAction(lead, { template })
    const after = await readPlan(lead, {})
    expect(after.actions).toMatchObject([{ id, template, state: 'planned', effort: 'M', prerequisites: ['I.B.1.a'] }])
    expect(after.actions[0]?.why).not.toBe('')
    expect([...after.proposals, ...after.reserve].map(one => one.template.id)).not.toContain(template)
    expect((await house.audit(home)).map(line => line.operation)).toEqual(['plan.accept-action'])
    expect(await house.changes(home)).toMatchObject([{ table_name: 'plan.action', row_id: id, before: null }])
  })

  test('is done once, even by two people at the same moment', async () => {
    const home = await house.tenant()
    const results = await Promise.allSettled([1, 2, 3].map(() => acceptAction(house.as(home, 'admin'), { template })))
    expect(results.filter(one => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of results) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Conflict)
    await expect(acceptAction(house.as(home, 'admin'), { template })).rejects.toMatchObject({
      key: 'plan.already-accepted',
    })
  })

  test('that was not kept may be taken up again, and is not proposed meanwhile', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await acceptAction(admin, { template, state: 'dropped' })
    const plan = await readPlan(admin, {})
    expect([...plan.proposals, ...plan.reserve].map(one => one.template.id)).not.toContain(template)
    expect(await acceptAction(admin, { template })).toBe(id)
    expect((await readPlan(admin, {})).actions).toMatchObject([{ state: 'planned' }])
  })

  test('that no template knows is refused', async () => {
    await expect(acceptAction(house.as(await house.tenant(), 'admin'), { template: 'x' })).rejects.toThrow(NotFound)
  })

  test.each(['dpo', 'it', 'referent', 'elected', 'agent', 'visitor', 'operator'] as const)(
    'is refused to %s',
    async role => {
      const home = await house.tenant()
      await expect(acceptAction(house.as(home, role), { template })).rejects.toThrow(Refused)
      expect(await house.count(home, 'plan.action')).toBe(0)
    },
  )

  test('of one authority leaves the proposals of another as they were', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await acceptAction(house.as(home, 'admin'), { template })
    expect(await readPlan(house.as(other, 'admin'), {})).toMatchObject({ actions: [] })
    await expect(acceptAction(house.as(other, 'admin'), { template })).resolves.toBeTruthy()
  })
})

describe('Writing an action', () => {
  test('by hand starts it as planned, of medium effort; completing it keeps the rest', async () => {
    const home = await house.tenant()
    const lead = house.as(home, 'ai-lead')
    const [directorate_id] = await saveDirectorates(house.as(home, 'admin'), { directorates: [{ name: 'Finances' }] })
    const id = await saveAction(lead, { title: 'Former les agents', prerequisites: ['IV.B.1.a'], euros: 3_000 })
    await saveAction(lead, { id, title: 'Former tous les agents', directorate_id, due_on: '2027-03-01' })
    expect((await readPlan(lead, {})).actions).toMatchObject([
      {
        title: 'Former tous les agents',
        state: 'planned',
        effort: 'M',
        euros: 3_000,
        directorate_id,
        due_on: '2027-03-01',
      },
    ])
    const history = await readHistory(house.as(home, 'elected'), { record: 'action', id })
    expect(history.map(line => line.after?.title)).toEqual(['Former tous les agents', 'Former les agents'])
  })

  test('as done dates it, and reopening it takes the date back', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const [id] = await write(admin, 'A')
    await saveAction(admin, { id, title: 'A', state: 'done' })
    expect((await readPlan(admin, {})).actions[0]).toMatchObject({ state: 'done', done_on: '2026-11-23' })
    await saveAction(admin, { id, title: 'A', state: 'started' })
    expect((await readPlan(admin, {})).actions[0]).toMatchObject({ state: 'started', done_on: null })
  })

  test('says what is wrong field by field', async () => {
    const wrong = {
      title: '',
      prerequisites: ['I.A.1.a', 'Z.9'],
      starts_on: '2026-02-30',
      effort: 'XL',
      person_days: -1,
      euros: 'beaucoup',
    }
    expect(await fieldsOf(saveAction(house.as(await house.tenant(), 'admin'), wrong as never))).toEqual({
      title: 'kernel.required',
      'prerequisites.1': 'plan.no-such-point',
      starts_on: 'kernel.invalid-date',
      effort: 'kernel.invalid-value',
      person_days: 'kernel.too-small',
      euros: 'kernel.not-a-number',
    })
  })

  test('due before it starts is refused beside the due date', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    expect(await fieldsOf(saveAction(admin, { title: 'A', starts_on: '2027-02-01', due_on: '2027-01-01' }))).toEqual({
      due_on: 'plan.due-before-start',
    })
  })

  test('due before the start that was written earlier is refused too', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const id = await saveAction(admin, { title: 'A', starts_on: '2027-02-01' })
    expect(await fieldsOf(saveAction(admin, { id, title: 'A', due_on: '2027-01-01' }))).toHaveProperty('due_on')
  })

  test.each(['dpo', 'referent', 'elected', 'visitor'] as const)('is refused to %s', async role => {
    await expect(saveAction(house.as(await house.tenant(), role), { title: 'A' })).rejects.toThrow(Refused)
  })

  test('of another authority, or for its directorate, does not exist', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const [id] = await write(house.as(home, 'admin'), 'A')
    const [directorate_id] = await saveDirectorates(house.as(home, 'admin'), { directorates: [{ name: 'Finances' }] })
    const forger = house.as(other, 'admin')
    await expect(saveAction(forger, { id, title: 'Pillage' })).rejects.toThrow(NotFound)
    await expect(saveAction(forger, { title: 'Pillage', directorate_id })).rejects.toThrow(NotFound)
    await expect(moveAction(forger, { id: id ?? '', to: 'top' })).rejects.toThrow(NotFound)
    expect(await readHistory(forger, { record: 'action', id: id ?? '' })).toEqual([])
    expect(await titles(house.as(home, 'admin'))).toEqual(['A'])
    expect(await titles(forger)).toEqual([])
  })
})

describe('The order of the plan', () => {
  test('is legal due dates first, then by date, then as written', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    await saveAction(admin, { title: 'sans date' })
    await saveAction(admin, { title: 'mars', due_on: '2027-03-01' })
    await saveAction(admin, { title: 'loi', due_on: '2027-08-01', legal_due: true })
    await saveAction(admin, { title: 'janvier', due_on: '2027-01-01' })
    expect(await titles(admin)).toEqual(['loi', 'janvier', 'mars', 'sans date'])
  })

  async function moved(home: Tenant, ...moves: [number, 'up' | 'down' | 'top' | 'free'][]) {
    const admin = house.as(home, 'admin')
    const ids = await write(admin, 'A', 'B', 'C', 'D')
    for (const [at, to] of moves) await moveAction(admin, { id: ids[at] ?? '', to })
    return (await titles(admin)).join('')
  }

  test.each<[string, [number, 'up' | 'down' | 'top' | 'free'][]]>([
    ['BACD', [[1, 'up']]],
    ['BACD', [[0, 'down']]],
    ['CABD', [[2, 'top']]],
    [
      'DCAB',
      [
        [2, 'top'],
        [3, 'top'],
      ],
    ],
    [
      'CDAB',
      [
        [3, 'top'],
        [2, 'top'],
      ],
    ],
    ['ABCD', [[0, 'up']]],
    ['ABCD', [[3, 'down']]],
    [
      'BCAD',
      [
        [0, 'down'],
        [0, 'down'],
      ],
    ],
    [
      'ABCD',
      [
        [3, 'top'],
        [3, 'free'],
      ],
    ],
  ])('moved by hand becomes %s', async (order, moves) => {
    expect(await moved(await house.tenant(), ...moves)).toBe(order)
  })

  test('moved by hand leaves an audit line and a history', async () => {
    const home = await house.tenant()
    await moved(home, [2, 'top'])
    expect((await house.audit(home)).at(-1)).toMatchObject({ operation: 'plan.move-action', input: { to: 'top' } })
    expect((await house.changes(home)).at(-1)).toMatchObject({
      before: { pinned_rank: null },
      after: { pinned_rank: 0 },
    })
  })

  test('is moved by those who steer alone', async () => {
    const home = await house.tenant()
    const [id = ''] = await write(house.as(home, 'admin'), 'A')
    await expect(moveAction(house.as(home, 'elected'), { id, to: 'up' })).rejects.toThrow(Refused)
    expect(await fieldsOf(moveAction(house.as(home, 'admin'), { id, to: 'left' as never }))).toEqual({
      to: 'kernel.invalid-value',
    })
  })
})

describe('The plan', () => {
  test('counts the days carried, typed or usual, against the capacity stated', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    await updateAuthority(admin, { capacity_person_days: 40, capacity_euros: 9_000 })
    await saveAction(admin, { title: 'A', person_days: 12, euros: 500 })
    await saveAction(admin, { title: 'B', effort: 'L', state: 'started' })
    await saveAction(admin, { title: 'C', effort: 'L', state: 'reserve' })
    const plan = await readPlan(admin, {})
    expect(plan.capacity).toEqual({
      available: { personDays: 40, euros: 9_000 },
      planned: { actions: 2, personDays: 37, euros: 500 },
    })
    // Three days are left: nothing heavier than a light action fits.
    expect(plan.proposals.every(one => one.template.effort === 'S')).toBe(true)
    expect(plan.proposals.length).toBeLessThanOrEqual(1)
  })

  test('is not read by an agent without a part in it, nor by a visitor', async () => {
    const home = await house.tenant()
    for (const role of ['agent', 'visitor'] as const) {
      await expect(readPlan(house.as(home, role), {})).rejects.toThrow(Refused)
      await expect(readHistory(house.as(home, role), { record: 'action', id: home.id })).rejects.toThrow(Refused)
    }
  })

  test('is searched by every word, whatever accents and case, in this authority alone', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await saveAction(house.as(home, 'admin'), { title: 'Éclairer la délibération' })
    await saveAction(house.as(other, 'admin'), { title: 'Éclairer ailleurs' })
    const find = (words: string) => searchPlan(house.as(home, 'elected'), { words })
    expect((await find('DELIBERATION eclairer')).map(hit => hit.label)).toEqual(['Éclairer la délibération'])
    expect(await find('éclairer ailleurs')).toEqual([])
    expect((await find('I.B.1.a')).map(hit => hit.path)).toContain('/points/I.B.1.a')
    expect(await find('%')).toEqual([])
    expect(await find('  ')).toEqual([])
    await expect(searchPlan(house.as(home, 'visitor'), { words: 'x' })).rejects.toThrow(Refused)
  })
})
