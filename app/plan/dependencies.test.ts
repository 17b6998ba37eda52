import { describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import type { Scope } from '#kernel/scope.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { acceptAction } from './accept-action.ts'
import { addDependency } from './add-dependency.ts'
import { changeState } from './change-state.ts'
import { blockersOf, cycleThrough, waitsOf } from './dependency.ts'
import { readHistory } from './read-history.ts'
import { readLastChange } from './read-last-change.ts'
import { readPlan } from './read-plan.ts'
import { removeDependency } from './remove-dependency.ts'
import { saveAction } from './save-action.ts'
import { undoChange } from './undo-change.ts'

const house = await openHouse()

async function written(admin: Scope, ...titles: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const title of titles) ids.push(await saveAction(admin, { title }))
  return ids
}

async function blocked(admin: Scope) {
  const { actions, dependencies } = await readPlan(admin, {})
  const waits = waitsOf(actions, dependencies)
  return Object.fromEntries(actions.map(action => [action.title, blockersOf(action, waits).map(({ title }) => title)]))
}

describe('An action that depends on another', () => {
  test('is blocked until the other is done, and says by what', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const [a = '', b = '', c = ''] = await written(admin, 'A', 'B', 'C')
    await addDependency(admin, { id: c, waits_for: a })
    await addDependency(admin, { id: c, waits_for: b })
    await addDependency(admin, { id: c, waits_for: b })
    expect(await blocked(admin)).toEqual({ A: [], B: [], C: ['A', 'B'] })
    await changeState(admin, { id: a, state: 'done' })
    expect((await blocked(admin)).C).toEqual(['B'])
    await changeState(admin, { id: b, state: 'dropped' })
    expect((await blocked(admin)).C).toEqual([])
    await changeState(admin, { id: b, state: 'reserve' })
    expect((await blocked(admin)).C).toEqual(['B'])
    await removeDependency(admin, { id: c, waits_for: b })
    expect((await blocked(admin)).C).toEqual([])
    await expect(removeDependency(admin, { id: c, waits_for: b })).rejects.toThrow(NotFound)
    const said = (await readHistory(admin, { record: 'action', id: c })).map(({ operation }) => operation)
    expect(said).toContain('plan.remove-dependency')
  })

  test('never ends up waiting for itself: the chain is named, and nothing is kept', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [a = '', b = '', c = ''] = await written(admin, 'A', 'B', 'C')
    await addDependency(admin, { id: b, waits_for: a })
    await addDependency(admin, { id: c, waits_for: b })
    const refused = await addDependency(admin, { id: a, waits_for: c }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Conflict)
    expect(refused).toMatchObject({ key: 'plan.waits-for-itself', words: { chain: 'A → C → B → A' } })
    expect(await house.count(home, 'plan.dependency')).toBe(2)
    expect(await fieldsOf(addDependency(admin, { id: a, waits_for: a }))).toEqual({ waits_for: 'plan.waits-for-own' })
  })

  test('is refused one half of a circle when the other half is written at the same moment', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [a = '', b = ''] = await written(admin, 'A', 'B')
    const both = await Promise.allSettled([
      addDependency(admin, { id: a, waits_for: b }),
      addDependency(admin, { id: b, waits_for: a }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await house.count(home, 'plan.dependency')).toBe(1)
  })

  test('may close a circle through a dropped action, which then cannot come back', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const [a = '', b = ''] = await written(admin, 'A', 'B')
    await addDependency(admin, { id: a, waits_for: b })
    await changeState(admin, { id: b, state: 'dropped' })
    const dropping = await readLastChange(admin, { id: b })
    await addDependency(admin, { id: b, waits_for: a })
    await expect(changeState(admin, { id: b, state: 'planned' })).rejects.toThrow('waits-for-itself')
    await expect(saveAction(admin, { id: b, title: 'B', state: 'planned' })).rejects.toThrow('waits-for-itself')
    await expect(undoChange(admin, { operation: dropping ?? '' })).rejects.toThrow('waits-for-itself')
    expect((await readPlan(admin, {})).actions.find(({ id }) => id === b)?.state).toBe('dropped')
  })

  test('is found whatever the shape of the plan', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const ids = await written(admin, ...'ABCDEFGH')
    // A lattice: each waits for the two before it. Many ways, no circle.
    for (const [place, id] of ids.entries())
      for (const waits_for of ids.slice(Math.max(0, place - 2), place)) await addDependency(admin, { id, waits_for })
    const { actions, dependencies } = await readPlan(admin, {})
    const waits = waitsOf(actions, dependencies)
    expect(ids.map(id => cycleThrough(id, waits))).toEqual(ids.map(() => null))
  })

  test('is of one authority, and said by those who steer', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const [a = ''] = await written(house.as(home, 'admin'), 'A')
    const [b = ''] = await written(house.as(other, 'admin'), 'B')
    await expect(addDependency(house.as(home, 'admin'), { id: a, waits_for: b })).rejects.toThrow(NotFound)
    await expect(addDependency(house.as(home, 'dpo'), { id: a, waits_for: a })).rejects.toThrow(Refused)
  })
})

describe('The last change of an action', () => {
  test('is undone whole: an acceptance, a move, a state', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await acceptAction(admin, { template: 'inventory-list-applications', due_on: '2027-03-31' })
    expect((await readPlan(admin, {})).actions).toMatchObject([{ due_on: '2027-03-31' }])
    const accepting = (await readLastChange(admin, { id })) ?? ''
    await changeState(admin, { id, state: 'done' })
    const ending = (await readLastChange(admin, { id })) ?? ''
    await expect(undoChange(admin, { operation: accepting })).rejects.toThrow('undo-impossible')
    await undoChange(admin, { operation: ending })
    expect((await readPlan(admin, {})).actions).toMatchObject([{ state: 'planned', done_on: null }])
  })

  test('is undone by taking the action away when it was its acceptance', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await acceptAction(admin, { template: 'inventory-list-applications' })
    await undoChange(admin, { operation: (await readLastChange(admin, { id })) ?? '' })
    expect(await house.count(home, 'plan.action')).toBe(0)
  })

  test('stays when something else already rests on it', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await acceptAction(admin, { template: 'inventory-list-applications' })
    const operation = (await readLastChange(admin, { id })) ?? ''
    const [other = ''] = await written(admin, 'B')
    await addDependency(admin, { id: other, waits_for: id })
    await expect(undoChange(admin, { operation })).rejects.toThrow('undo-impossible')
    expect(await house.count(home, 'plan.action')).toBe(2)
  })

  test('is not a way to undo anything else, nor the changes of another authority', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const admin = house.as(home, 'admin')
    const [id = ''] = await written(admin, 'A')
    const operation = (await readLastChange(admin, { id })) ?? ''
    await expect(undoChange(house.as(other, 'admin'), { operation })).rejects.toThrow(Conflict)
    expect(await readLastChange(house.as(other, 'admin'), { id })).toBeNull()
    await addDependency(admin, { id, waits_for: (await written(admin, 'B'))[0] ?? '' })
    const [line] = (await house.audit(home)).filter(one => one.operation === 'plan.add-dependency')
    await expect(undoChange(admin, { operation: line?.id ?? '' })).rejects.toThrow('undo-impossible')
  })

  test('of state keeps the day on which an action was done when it is edited later', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [id = ''] = await written(admin, 'A')
    expect(await changeState(admin, { id, state: 'done' })).toEqual({ title: 'A', from: 'planned' })
    const later = house.as(home, 'admin', { clock: { now: () => new Date('2027-02-01T09:00:00Z') } })
    await saveAction(later, { id, title: 'A bis', state: 'done' })
    expect((await readPlan(later, {})).actions).toMatchObject([{ title: 'A bis', done_on: '2026-11-23' }])
    await expect(changeState(house.as(home, 'elected'), { id, state: 'started' })).rejects.toThrow(Refused)
    await expect(changeState(admin, { id: home.id, state: 'started' })).rejects.toThrow(NotFound)
  })
})
