import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indicator } from '#kernel/module.ts'
import { allRows, day, evidenceOf, fact, mapAt, measured } from '../../tests/support/evidence.ts'
import { isNothingFound, type Evidence } from './evaluate.ts'
import type { RowResult } from './level.ts'
import { criteria, factKinds } from './referential.ts'

const tests = criteria.flatMap(criterion => criterion.anyOf)
const measures = tests.flatMap(one => ('indicator' in one ? [one] : []))
const names = [...new Set(measures.map(one => one.indicator))]
/** Figures that ought to be low: overdue duties, days of waiting. */
const lowIsGood = new Set(measures.filter(one => one.op === '<=' && one.read !== 'age').map(one => one.indicator))

const date = fc.constantFrom('2026-11-01', '2026-03-01', '2025-06-01', '2023-01-01')
const figure = fc.record({
  denominator: fc.option(fc.constantFrom(0, 1, 2, 3, 4, 5, 20, 100)),
  share: fc.constantFrom(0, 0.3, 0.5, 0.8, 0.9, 0.95, 1),
  newestEvidence: date,
})
const indicator = (id: string) =>
  figure.map(
    ({ denominator, share, newestEvidence }): Indicator =>
      measured(id, Math.round(share * (denominator ?? 12)), denominator, { newestEvidence }),
  )
/** Most figures good, so that high levels are met often. */
const indicators = fc.tuple(fc.subarray(names), fc.boolean()).chain(([known, good]) =>
  fc.tuple(
    ...known.map(id =>
      good
        ? fc.oneof(
            {
              weight: 9,
              arbitrary: fc.constant(measured(id, lowIsGood.has(id) ? 0 : 20, 20, { newestEvidence: day })),
            },
            { weight: 1, arbitrary: indicator(id) },
          )
        : indicator(id),
    ),
  ),
)
const anyFact = fc
  .tuple(fc.constantFrom(...factKinds.values()), date)
  .map(([kind, dated]) => fact(kind.id, dated, ...kind.prerequisites))
const evidence = fc
  .record({ indicators, facts: fc.array(anyFact, { maxLength: 30 }), small: fc.boolean() })
  .map(one => evidenceOf(one.indicators, one.facts, { small: one.small }))

/** A « constat néant » speaks of an empty register: filling the register is what ends it, see below. */
const withoutNothingFound = evidence.map(
  (one): Evidence => ({ ...one, facts: one.facts.filter(({ kind }) => !isNothingFound(kind)) }),
)

const levels = (rows: Map<string, RowResult>) => [...rows.values()].map(row => row.level ?? -1)
function noneFell(before: Evidence, after: Evidence): void {
  const now = levels(allRows(after))
  for (const [i, level] of levels(allRows(before)).entries()) expect(now[i], `row ${i}`).toBeGreaterThanOrEqual(level)
}
const withIndicator = (before: Evidence, one: Indicator): Evidence => ({
  ...before,
  indicators: new Map([...before.indicators, [one.id, one]]),
})

describe('More evidence never lowers a level, ceilings included, when it is', () => {
  test('one more dated fact', () => {
    fc.assert(
      fc.property(evidence, anyFact, (before, more) => {
        noneFell(before, { ...before, facts: [...before.facts, more] })
      }),
      { numRuns: 150 },
    )
  })

  test('a measure of what was not measured', () => {
    fc.assert(
      fc.property(withoutNothingFound, fc.constantFrom(...names).chain(indicator), (before, more) => {
        if (!before.indicators.has(more.id)) noneFell(before, withIndicator(before, more))
      }),
      { numRuns: 150 },
    )
  })

  test('a higher numerator on the same base, except of what ought to be low', () => {
    fc.assert(
      fc.property(withoutNothingFound, fc.nat(), fc.integer({ min: 1, max: 20 }), (before, pick, more) => {
        const known = [...before.indicators.values()].filter(one => !lowIsGood.has(one.id))
        const one = known[pick % Math.max(1, known.length)]
        if (!one) return
        const numerator = Math.min((one.numerator ?? 0) + more, one.denominator ?? Number.POSITIVE_INFINITY)
        const { newestEvidence } = one
        noneFell(before, withIndicator(before, measured(one.id, numerator, one.denominator, { newestEvidence })))
      }),
      { numRuns: 150 },
    )
  })

  test('fresher evidence behind the same figures', () => {
    fc.assert(
      fc.property(evidence, before => {
        const fresher = [...before.indicators.values()].map(one => ({ ...one, newestEvidence: day }))
        noneFell(before, { ...before, indicators: new Map(fresher.map(one => [one.id, one])) })
      }),
      { numRuns: 100 },
    )
  })
})

describe('More rows in a register do lower a level in three cases only, because the truth changed:', () => {
  const imposed = (all: number, decided: number) => [
    ...mapAt(4),
    measured('inventory.imposed-functions', all || null),
    measured('inventory.imposed-decided', decided, all),
    measured('inventory.imposed-decided-in-time', decided, decided),
    measured('inventory.restrictions-proved', 0, 0),
  ]
  const level = (indicators: Indicator[], ...facts: ReturnType<typeof fact>[]) =>
    allRows(evidenceOf(indicators, facts)).get('I.B.1.b')?.level

  test('the base grew and not the numerator: a function to decide beside ten decided', () => {
    expect(level(imposed(10, 10))).toBe(4)
    expect(level(imposed(11, 10))).toBe(3)
  })

  test('the base was empty and accepted as such, by a « constat néant » or by the criterion', () => {
    const none = fact('nothing-found-imposed', day, 'I.B.1.b')
    expect(level(imposed(0, 0), none)).toBe(4)
    expect(level(imposed(1, 0), none)).toBeLessThan(4)
    const proof = (done: number, due: number) =>
      level(imposed(10, 10).map(one => (one.id.endsWith('proved') ? measured(one.id, done, due) : one)))
    expect(proof(0, 0)).toBe(4)
    expect(proof(0, 1)).toBe(3)
  })

  test('the figure ought to be low: a duty that is overdue', () => {
    const overdue = criteria.filter(criterion =>
      criterion.anyOf.some(one => 'indicator' in one && lowIsGood.has(one.indicator)),
    )
    expect(overdue.map(criterion => criterion.id)).toEqual([
      'III.A.2.a/4/overdue',
      'III.A.2.b/4/overdue',
      'IV.B.1.d/3/delay',
    ])
  })
})

describe('The same evidence', () => {
  test('gives the same levels whatever the order in which it was found', () => {
    fc.assert(
      fc.property(evidence, before => {
        const turned: Evidence = {
          ...before,
          indicators: new Map([...before.indicators].toReversed()),
          facts: before.facts.toReversed(),
        }
        expect(levels(allRows(turned))).toEqual(levels(allRows(before)))
      }),
      { numRuns: 80 },
    )
  })

  test('gives the same explanation twice, and is not changed by being read', () => {
    fc.assert(
      fc.property(evidence, before => {
        const facts = structuredClone(before.facts)
        const indicators = structuredClone([...before.indicators])
        expect(allRows(before)).toEqual(allRows(before))
        expect(before.facts).toEqual(facts)
        expect([...before.indicators]).toEqual(indicators)
      }),
      { numRuns: 30 },
    )
  })

  test('reaches a level only through every criterion of that level and of those below', () => {
    fc.assert(
      fc.property(evidence, before => {
        for (const row of allRows(before).values()) {
          const reached = row.uncapped ?? 0
          for (const result of row.criteria)
            if (result.criterion.level <= reached) expect(result.met, result.criterion.id).toBe(true)
          if (reached < 4 && row.uncapped !== null) expect(row.missing.length, row.id).toBeGreaterThan(0)
        }
      }),
      { numRuns: 80 },
    )
  })
})
