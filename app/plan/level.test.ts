import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allRows, day, evidenceOf, fact, mapAt, measured, rowOf } from '../../tests/support/evidence.ts'
import { factKinds, prerequisites } from './referential.ts'

const everyFact = [...factKinds.values()].flatMap(kind =>
  // Some criteria ask for several.
  Array.from({ length: 8 }, () => fact(kind.id, day, ...kind.prerequisites)),
)

describe('A row without evidence', () => {
  const rows = allRows(evidenceOf())

  test('has no level: null, never 0', () => {
    expect([...rows.values()].map(row => row.level)).toEqual(Array.from({ length: 32 }, () => null))
  })

  test('says whether its measure exists or is to come', () => {
    expect(rows.get('I.B.1.a')?.state).toBe('no-data')
    expect(rows.get('II.A.1.a')?.state).toBe('to-come')
  })

  test('shows what its first level asks for', () => {
    for (const row of rows.values()) expect(row.missing.map(m => m.criterion.level)).toContain(1)
  })
})

describe('A level', () => {
  test.each([0, 1, 2, 3, 4] as const)('of the map is %i when the register is there', level => {
    expect(rowOf('I.B.1.a', evidenceOf(mapAt(level))).level).toBe(level)
  })

  test('needs every criterion of the lower ones: a perfect share of three applications is still level 0', () => {
    const three = [
      ...mapAt(4).filter(one => one.id !== 'inventory.applications'),
      measured('inventory.applications', 3),
    ]
    const row = rowOf('I.B.1.a', evidenceOf(three))
    expect(row).toMatchObject({ level: 0, state: 'measured' })
    expect(row.missing.map(m => m.criterion.id)).toEqual(['I.B.1.a/1/applications'])
  })

  test('of a short but complete list of software begins like a long one', () => {
    const complete = [...mapAt(0), measured('inventory.complete-list', 3, 3, { value: 1, unit: 'yes-no' })]
    expect(rowOf('I.B.1.a', evidenceOf(complete)).level).toBe(1)
  })

  test('misses nothing at 4', () => {
    expect(rowOf('I.B.1.a', evidenceOf(mapAt(4))).missing).toEqual([])
  })

  test('accepts that no AI system exists where the criterion says so', () => {
    const none = mapAt(4).map(one =>
      one.id === 'inventory.systems-with-owner-and-purpose' ? measured(one.id, 0, 0) : one,
    )
    expect(rowOf('I.B.1.a', evidenceOf(none)).level).toBe(4)
  })
})

describe('Documents alone', () => {
  test('all of them together never lift a row above 2', () => {
    for (const small of [false, true])
      for (const row of allRows(evidenceOf([], everyFact, { small })).values())
        expect(row.level ?? 0, row.id).toBeLessThanOrEqual(2)
  })

  test('lift every row that no ceiling holds at least to 1', () => {
    for (const { id } of prerequisites)
      expect(rowOf(id, evidenceOf([], everyFact)).level ?? 0, id).toBeGreaterThanOrEqual(1)
  })

  test('dated tomorrow lift nothing', () => {
    const tomorrow = everyFact.map(one => ({ ...one, dated: '2026-11-24' }))
    for (const row of allRows(evidenceOf([], tomorrow)).values()) expect(row.level, row.id).toBeNull()
  })

  test('in any mixture keep to that rule', () => {
    fc.assert(
      fc.property(fc.subarray(everyFact), fc.boolean(), (facts, small) =>
        [...allRows(evidenceOf([], facts, { small })).values()].every(row => (row.level ?? 0) <= 2),
      ),
      { numRuns: 40 },
    )
  })
})

describe('The ceiling', () => {
  const decided = [
    measured('inventory.imposed-functions', 10),
    measured('inventory.imposed-decided', 10, 10),
    measured('inventory.imposed-decided-in-time', 10, 10),
    measured('inventory.restrictions-proved', 10, 10),
  ]
  const capped = prerequisites.filter(row => row.ceiling).map(row => row.id)

  test('holds a row at the level of the map, and keeps what its own evidence gives', () => {
    const row = allRows(evidenceOf([...mapAt(1), ...decided])).get('I.B.1.b')
    expect(row).toMatchObject({ level: 1, uncapped: 4, ceiling: { row: 'I.B.1.a', level: 1 } })
  })

  test('is 0 while the map is not measured at all: declaring nothing scores nothing', () => {
    const row = allRows(evidenceOf(decided)).get('I.B.1.b')
    expect(row).toMatchObject({ level: 0, uncapped: 4, ceiling: { row: 'I.B.1.a', level: null } })
  })

  test('is 0 when the map is said not to apply', () => {
    const evidence = evidenceOf([...mapAt(4), ...decided])
    const row = allRows(evidence, { 'I.B.1.a': { not_applicable: true, not_applicable_reason: 'x' } }).get('I.B.1.b')
    expect(row).toMatchObject({ level: 0, ceiling: { level: null } })
  })

  test('leaves a row at or under it alone', () => {
    expect(allRows(evidenceOf([...mapAt(4), ...decided])).get('I.B.1.b')).toMatchObject({ level: 4, ceiling: null })
    const low = [measured('inventory.imposed-functions', 10), measured('inventory.imposed-decided', 5, 10)]
    expect(allRows(evidenceOf([...mapAt(3), ...low])).get('I.B.1.b')).toMatchObject({ level: 2, ceiling: null })
  })

  test('gives no level to a row that has none', () => {
    expect(allRows(evidenceOf(mapAt(4))).get('II.A.1.a')).toMatchObject({ level: null, ceiling: null })
  })

  test('covers the eight rows of the rule, whatever documents they rest on', () => {
    const rows = allRows(
      evidenceOf(
        mapAt(0),
        everyFact.filter(one => one.kind !== 'it-map-document'),
      ),
    )
    expect(capped).toHaveLength(8)
    for (const id of capped) expect(rows.get(id)?.level, id).toBe(0)
  })
})

describe('« Sans objet »', () => {
  test('is the default of a syndicat without inhabitants for meetings with inhabitants only', () => {
    const rows = allRows(evidenceOf([], everyFact, { withoutInhabitants: true }))
    const spared = [...rows.values()].filter(row => row.state === 'not-applicable')
    expect(spared.map(row => row.id)).toEqual(['III.A.1.b', 'III.B.1.a', 'III.B.1.b'])
    for (const row of spared)
      expect(row).toMatchObject({ level: null, notApplicableBecause: 'syndicat-without-inhabitants' })
  })

  test('decided by the authority gives no level and says who decided', () => {
    const decision = { not_applicable: true, not_applicable_reason: 'Compétence transférée.' }
    const row = rowOf('I.B.1.a', evidenceOf(mapAt(4)), decision)
    expect(row).toMatchObject({ state: 'not-applicable', level: null, notApplicableBecause: 'decided' })
  })
})

test('The newest evidence of a row is its newest measure or document', () => {
  const indicators = [measured('inventory.imposed-functions', 1, null, { newestEvidence: '2026-03-01' })]
  const facts = [fact('nothing-found-imposed', '2026-05-02', 'I.B.1.b')]
  expect(rowOf('I.B.1.b', evidenceOf(indicators, facts)).newestEvidence).toBe('2026-05-02')
})

test('A statement that nothing was found no longer counts once the register holds something', () => {
  const indicators = [measured('inventory.imposed-functions', 10), measured('inventory.imposed-decided', 0, 10)]
  const row = rowOf('I.B.1.b', evidenceOf(indicators, [fact('nothing-found-imposed', day, 'I.B.1.b')]))
  expect(row.level).toBe(1)
})

test('A document still tells when the register that could replace it is empty', () => {
  const decision = fact('social-network-decision', day, 'III.B.2.b')
  expect(rowOf('III.B.2.b', evidenceOf([], [decision])).level).toBe(0)
  expect(rowOf('III.B.2.b', evidenceOf([measured('presence.networks-with-decision', 0, 0)], [decision])).level).toBe(0)
})
