import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from './classify.ts'
import { contradictionsIn, impliedBy } from './contradictions.ts'
import { factNames, kindOf, type FactName, type Facts, type FactValue } from './fact-table.ts'
import { relevantFacts } from './open-facts.ts'
import { resultSchema, type Result } from './result.ts'
import { narrowed } from './tier.ts'

const day = { today: '2026-11-23' }
const dates = [
  '2024-08-01',
  '2025-02-02',
  '2026-07-26',
  '2026-08-02',
  '2026-12-02',
  '2027-12-02',
  '2028-08-02',
  '2031-12-31',
]

/** Values that rules tell apart, several codes at once included. */
function valuesOf(name: FactName): fc.Arbitrary<FactValue> {
  const kind = kindOf(name)
  if (kind.kind === 'date') return fc.constantFrom(...dates)
  if (kind.kind === 'number') return fc.constantFrom(0, 49, 50, 200, 3500, 3501, 50_001)
  if (kind.kind === 'codes')
    return fc.oneof(fc.constant<string[]>([]), fc.subarray([...kind.codes], { minLength: 1, maxLength: 2 }))
  return kind.kind === 'code' ? fc.constantFrom(...kind.codes) : fc.boolean()
}

const records = fc.record(
  Object.fromEntries(factNames.map(name => [name, valuesOf(name)])) as Record<FactName, fc.Arbitrary<FactValue>>,
)
/** Every fact known, none against another. */
const whole = records.map(facts => facts as Facts).filter(facts => contradictionsIn(facts).length === 0)
/** Some of them forgotten: often few, often most. */
const partial = fc
  .tuple(
    whole,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: factNames.length, maxLength: factNames.length }),
  )
  .map(([full, share, draws]) => ({
    full,
    known: Object.fromEntries(
      Object.entries(full).filter(([name], i) => name === 'as_of' || (draws[i] ?? 0) < share),
    ) as Facts,
  }))

const tierOf = (facts: Facts) => classify(facts, day).tier
/** From the lightest to the heaviest; a doubt is worth the worst of its readings. */
const weight = [
  'HORS_RIA',
  'MINIMAL',
  'TRANSPARENCE',
  'ANNEXE_III_EXEMPTEE',
  'HAUT_RISQUE_ANNEXE_III',
  'HAUT_RISQUE_ANNEXE_I',
  'INTERDIT',
]
const worst = ({ tier, readings }: Result) =>
  Math.max(weight.indexOf(tier), ...readings.map(reading => weight.indexOf(reading.tier)))

describe('Whatever the facts', () => {
  test('what is unknown is never decided: a tier given is that of the facts once known', () => {
    fc.assert(
      fc.property(partial, ({ full, known }) => {
        const given = tierOf(known)
        if (given !== 'A_QUALIFIER') expect(tierOf(full)).toBe(given)
      }),
      { numRuns: 120 },
    )
  })

  test('a tier among the readings is reached by the facts it names, and the tier once known is among them', () => {
    fc.assert(
      fc.property(partial, ({ full, known }) => {
        const { readings } = classify(known, day)
        if (readings.length === 0) return
        for (const { tier, when } of readings) {
          const completed = { ...known, ...(when as Facts) }
          if (contradictionsIn(completed).length === 0) expect(tierOf(completed)).toBe(tier)
        }
        if (full.is_ai !== 'unsure') expect(readings.map(({ tier }) => tier)).toContain(tierOf(full))
      }),
      { numRuns: 50 },
    )
  })

  test('adding a prohibited practice never lowers the tier', () => {
    const practice = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'ba', 'bb' as const)
    fc.assert(
      fc.property(partial, practice, ({ known }, one) => {
        const more = { ...known, art5: [...new Set([...(known.art5 ?? []), one])] }
        if (contradictionsIn(more).length > 0) return
        expect(worst(classify(more, day))).toBeGreaterThanOrEqual(
          worst(classify({ ...known, art5: known.art5 ?? [] }, day)),
        )
      }),
      { numRuns: 50 },
    )
  })

  test('profiling always ends the exemption of article 6(3)', () => {
    fc.assert(
      fc.property(partial, ({ known }) => {
        const profiled = { ...known, profiling: true }
        if (contradictionsIn(profiled).length > 0) return
        const { tier, readings } = classify(profiled, day)
        expect([tier, ...readings.map(reading => reading.tier)]).not.toContain('ANNEXE_III_EXEMPTEE')
      }),
      { numRuns: 50 },
    )
  })

  test('a duty that will hold is there from the start, certain or to be settled, and blockers are warned of', () => {
    fc.assert(
      fc.property(partial, ({ full, known }) => {
        if (full.is_ai === 'unsure') return
        const then = classify(full, day)
        const before = classify(known, day)
        const codes = (items: readonly { code: string }[]) => new Set(items.map(({ code }) => code))
        expect([...codes(then.duties)].filter(code => !codes(before.duties).has(code))).toEqual([])
        expect([...codes(then.crpa)].filter(code => !codes(before.crpa).has(code))).toEqual([])
        expect(before.blockers.filter(code => !then.blockers.includes(code))).toEqual([])
        if (then.blockers.length > before.blockers.length)
          expect(codes(before.review_flags)).toContain('BLOCAGE_POSSIBLE')
      }),
      { numRuns: 50 },
    )
  })

  test('the same facts give the same result, and it is what the schema promises', () => {
    fc.assert(
      fc.property(partial, ({ known }) => {
        const result = classify(known, day)
        expect(classify(structuredClone(known), day)).toEqual(result)
        expect(resultSchema.safeParse(result).error).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })

  test('time only goes one way: a duty in force stays in force', () => {
    fc.assert(
      fc.property(whole, fc.subarray(dates, { minLength: 2, maxLength: 2 }), (facts, [early = '', late = '']) => {
        const inForce = (as_of: string) =>
          classify({ ...facts, art5: [], as_of }, day).duties.flatMap(({ code, status }) =>
            status === 'EN_VIGUEUR' ? [code] : [],
          )
        expect(inForce(late)).toEqual(expect.arrayContaining(inForce(early)))
      }),
      { numRuns: 50 },
    )
  })

  test('a fact that is not relevant changes nothing that is decided, whatever it is answered', () => {
    const decided = ({ tier, duties, crpa, gdpr, workplace, blockers, annex_points }: Result) => ({
      tier,
      duties,
      crpa,
      gdpr: { dpia: gdpr.dpia, duties: gdpr.duties },
      workplace,
      blockers,
      annex_points,
    })
    fc.assert(
      fc.property(partial, fc.constantFrom(...factNames), ({ full, known }, name) => {
        if (known[name] !== undefined || relevantFacts(known, day).includes(name)) return
        const more: Facts = { ...known, [name]: full[name] }
        // What an answer implies of another fact is that fact's affair.
        const implied = Object.keys(impliedBy(known))
        if (Object.keys(impliedBy(more)).some(other => other !== name && !implied.includes(other))) return
        expect(decided(classify(more, day))).toEqual(decided(classify(known, day)))
      }),
      { numRuns: 60 },
    )
  })

  test('answering the questions asked, in their order, settles everything', () => {
    fc.assert(
      fc.property(whole, full => {
        let known: Facts = { as_of: full.as_of, design_change_date: full.design_change_date }
        for (let turn = 0; turn < factNames.length; turn++) {
          // Whoever doubts that it is AI is asked again, last.
          const question = classify(known, day).next_questions.find(({ fact }) => known[fact] === undefined)
          if (!question) break
          known = { ...known, [question.fact]: full[question.fact] ?? false }
        }
        const end = classify(known, day)
        const then = classify(full, day)
        expect(end.tier).toBe(then.tier)
        expect(end.gdpr.dpia).toBe(then.gdpr.dpia)
        expect(end.blockers).toEqual(then.blockers)
        expect(end.duties.map(({ code, due }) => [code, due])).toEqual(then.duties.map(({ code, due }) => [code, due]))
      }),
      { numRuns: 50 },
    )
  })

  test('no possible tier is without a way to reach it', () => {
    fc.assert(
      fc.property(partial, ({ known }) => {
        expect(narrowed(known).answers('tier').possible.length).toBeGreaterThan(0)
      }),
      { numRuns: 50 },
    )
  })
})
