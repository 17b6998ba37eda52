import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allRows, evidenceOf, mapAt } from '../../tests/support/evidence.ts'
import { efforts } from './efforts.ts'
import type { Position } from './level.ts'
import { actionsPerYear, fitToCapacity, proposeActions, type Proposal } from './propose-actions.ts'
import { prerequisites } from './referential.ts'

const nothing = new Set<string>()
const none = { personDays: null, alreadyPlanned: { actions: 0, personDays: 0 } }

function proposalsFor(level: 0 | 1 | 2 | 3 | 4, position: Partial<Position> = {}): Proposal[] {
  const row = allRows(evidenceOf(mapAt(level)), { 'I.B.1.a': position }).get('I.B.1.a')
  return row ? proposeActions([row], nothing) : []
}

describe('A proposal', () => {
  test('answers an unmet criterion of the next level, not of those after', () => {
    const [only, ...others] = proposalsFor(1)
    expect(others).toEqual([])
    expect(only).toMatchObject({ template: { id: 'inventory-assess-for-ai' }, rows: ['I.B.1.a'] })
    expect(only?.criteria.map(result => result.criterion.id)).toEqual(['I.B.1.a/2/assessed'])
  })

  test('has for priority gap × weight ÷ effort, kept in its parts', () => {
    // Level 1, aiming at 3, weight 3, medium effort.
    expect(proposalsFor(1, { target: 3, weight: 3 })[0]?.priority).toEqual({ gap: 2, weight: 3, divisor: 2, value: 3 })
  })

  test('aims at level 2 while the authority has set no target', () => {
    expect(proposalsFor(1)[0]?.priority.gap).toBe(1)
    expect(proposalsFor(2)).toEqual([])
  })

  test('is not made for a row at its target, nor beyond', () => {
    expect(proposalsFor(3, { target: 3 })).toEqual([])
    expect(proposalsFor(4, { target: 1 })).toEqual([])
    expect(proposalsFor(3, { target: 4 }).length).toBeGreaterThan(0)
  })

  test('is not made for a row that does not apply', () => {
    expect(proposalsFor(0, { not_applicable: true, not_applicable_reason: 'x' })).toEqual([])
  })

  test('is not made again for a template that was taken', () => {
    const rows = [...allRows(evidenceOf()).values()]
    const [first] = proposeActions(rows, nothing)
    const taken = new Set([first?.template.id ?? ''])
    expect(proposeActions(rows, taken).map(one => one.template.id)).not.toContain(first?.template.id)
    expect(proposeActions(rows, taken)).toHaveLength(proposeActions(rows, nothing).length - 1)
  })

  test('for a row held down by a ceiling is what lifts the ceiling, not what the row itself is short of', () => {
    const rows = allRows(evidenceOf(mapAt(1)), { 'I.B.1.a': { target: 1 } })
    const [map, held] = [rows.get('I.B.1.a'), rows.get('I.B.1.b')]
    if (!map || !held) throw new Error('no such rows')
    expect(held.missing.length).toBeGreaterThan(0)
    const down = { ...held, level: 1, uncapped: 3, ceiling: { row: 'I.B.1.a', level: 1 } }
    const proposals = proposeActions([map, down], nothing)
    expect(proposals).toMatchObject([{ template: { id: 'inventory-assess-for-ai' }, rows: ['I.B.1.b'] }])
    const both = proposeActions([{ ...map, position: { ...map.position, target: 3 } }, down], nothing)
    expect(both).toMatchObject([
      { rows: ['I.B.1.a', 'I.B.1.b'], criteria: [{ criterion: { id: 'I.B.1.a/2/assessed' } }] },
    ])
    expect(both[0]?.criteria).toHaveLength(1)
  })

  test('is one, whatever the number of criteria that ask for it', () => {
    const ids = proposeActions([...allRows(evidenceOf()).values()], nothing).map(one => one.template.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('catalogue-list-datasets')
  })
})

const position = fc.record({
  target: fc.option(fc.integer({ min: 1, max: 4 })),
  weight: fc.integer({ min: 1, max: 3 }),
  not_applicable: fc.boolean(),
})
const positions = fc
  .tuple(...prerequisites.map(row => position.map(one => [row.id, one] as const)))
  .map(list => Object.fromEntries(list))
const level = fc.constantFrom(0, 1, 2, 3, 4) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>
const proposals = fc
  .tuple(level, positions)
  .map(([at, chosen]) => proposeActions([...allRows(evidenceOf(mapAt(at)), chosen).values()], nothing))

test('The highest priority comes first, then the note’s own order', () => {
  fc.assert(
    fc.property(proposals, list => {
      for (const [i, next] of list.slice(1).entries()) {
        const before = list[i]
        if (!before) continue
        expect(before.priority.value).toBeGreaterThanOrEqual(next.priority.value)
        if (before.priority.value === next.priority.value)
          expect(before.template.phase).toBeLessThanOrEqual(next.template.phase)
      }
      for (const { priority, template } of list) {
        expect(priority.divisor).toBe(efforts[template.effort].divisor)
        expect(priority.value).toBeCloseTo((priority.gap * priority.weight) / priority.divisor)
        expect(priority.gap).toBeGreaterThan(0)
      }
    }),
    { numRuns: 60 },
  )
})

describe('The plan of the year', () => {
  const all = proposeActions([...allRows(evidenceOf()).values()], nothing)

  test('holds about ten actions when no capacity is stated, the rest waits', () => {
    const { now, reserve } = fitToCapacity(all, none)
    expect(now).toHaveLength(actionsPerYear)
    expect(now.length + reserve.length).toBe(all.length)
    expect(reserve.length).toBeGreaterThan(10)
  })

  test('holds fewer when some are already carried, and none when the year is full', () => {
    const carried = (actions: number) => ({ personDays: null, alreadyPlanned: { actions, personDays: 0 } })
    expect(fitToCapacity(all, carried(7)).now).toHaveLength(3)
    expect(fitToCapacity(all, carried(10)).now).toEqual([])
    expect(fitToCapacity(all, carried(14)).now).toEqual([])
  })

  test('holds nothing for an authority that has no day to give', () => {
    expect(fitToCapacity(all, { ...none, personDays: 0 }).now).toEqual([])
  })

  test('keeps the most urgent and shows them in the note’s own order', () => {
    const { now, reserve } = fitToCapacity(all, none)
    const least = Math.min(...now.map(one => one.priority.value))
    for (const waiting of reserve) expect(waiting.priority.value).toBeLessThanOrEqual(least)
    expect(now.map(one => one.template.phase)).toEqual(now.map(one => one.template.phase).toSorted((a, b) => a - b))
  })

  test('never exceeds the days stated nor ten actions, loses and doubles none', () => {
    const capacity = fc.record({
      personDays: fc.option(fc.integer({ min: 0, max: 200 })),
      alreadyPlanned: fc.record({ actions: fc.nat(15), personDays: fc.nat(120) }),
    })
    fc.assert(
      fc.property(proposals, capacity, (list, stated) => {
        const { now, reserve } = fitToCapacity(list, stated)
        const days = now.reduce((sum, one) => sum + efforts[one.template.effort].personDays, 0)
        if (now.length && stated.personDays !== null)
          expect(stated.alreadyPlanned.personDays + days).toBeLessThanOrEqual(stated.personDays)
        expect(now.length).toBeLessThanOrEqual(Math.max(0, actionsPerYear - stated.alreadyPlanned.actions))
        const ids = [...now, ...reserve].map(one => one.template.id)
        expect(ids.toSorted()).toEqual(list.map(one => one.template.id).toSorted())
      }),
      { numRuns: 80 },
    )
  })
})
