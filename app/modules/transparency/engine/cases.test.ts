import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import file from '../data/cases.json' with { type: 'json' }
import { classify } from './classify.ts'
import { parseFacts } from './parse-facts.ts'
import { resultSchema, type Result } from './result.ts'
import { rules } from './rules.ts'

const codes = z.array(z.string()).optional()
const expectation = z.strictObject({
  tier: z.string().optional(),
  /** Rules that hold, and rules that do not. */
  rules: codes,
  false: codes,
  readings: codes,
  annex_points: codes,
  dropped: codes,
  /** Code → due date and status. */
  duties: z.record(z.string(), z.tuple([z.string().nullable(), z.string()])).optional(),
  without: codes,
  /** Duties that also carry the strict reading of 2 August 2026. */
  strict: codes,
  due_readings: z.record(z.string(), z.array(z.string().nullable())).optional(),
  crpa: z.record(z.string(), z.string()).optional(),
  dpia: z.string().optional(),
  gdpr: codes,
  workplace: codes,
  cross: codes,
  blockers: codes,
  flags: codes,
  next: codes,
})
const { base, cases } = z
  .strictObject({
    version: z.iso.date(),
    source: z.string(),
    base: z.record(z.string(), z.unknown()),
    cases: z.array(
      z.strictObject({
        title: z.string(),
        article: z.string().min(1),
        facts: z.record(z.string(), z.unknown()),
        expect: expectation,
      }),
    ),
  })
  .parse(file)

function classified(facts: Record<string, unknown>): Result {
  const parsed = parseFacts({ ...base, ...facts })
  if (parsed.problems) throw new Error(JSON.stringify(parsed.problems))
  return classify(parsed.facts, { today: '2026-11-23' })
}

const codesOf = (items: readonly { code: string }[]) => items.map(({ code }) => code)

/** The parts of a result that a case speaks of, in the words of the case. */
function seen(result: Result, wanted: z.infer<typeof expectation>): z.infer<typeof expectation> {
  const outcome = (rule: string) => result.rule_trace.find(one => one.rule === rule)?.outcome
  const dutyOf = (code: string) => result.duties.find(duty => duty.code === code)
  const parts = {
    tier: result.tier,
    rules: wanted.rules?.filter(rule => outcome(rule) === true),
    false: wanted.false?.filter(rule => outcome(rule) === false),
    readings: result.readings.map(({ tier }) => tier),
    annex_points: result.annex_points,
    dropped: result.dropped.map(({ point }) => point),
    duties: Object.fromEntries(
      Object.keys(wanted.duties ?? {}).map(code => [
        code,
        [dutyOf(code)?.due ?? null, dutyOf(code)?.status ?? 'absent'],
      ]),
    ),
    without: wanted.without?.filter(code => !dutyOf(code)),
    strict: wanted.strict?.filter(code => dutyOf(code)?.due_readings.some(({ due }) => due === '2026-08-02')),
    due_readings: Object.fromEntries(
      Object.keys(wanted.due_readings ?? {}).map(code => [
        code,
        dutyOf(code)?.due_readings.map(({ due }) => due) ?? [],
      ]),
    ),
    crpa: Object.fromEntries(result.crpa.map(({ code, force }) => [code, force])),
    dpia: result.gdpr.dpia,
    gdpr: wanted.gdpr?.filter(code => result.gdpr.duties.some(duty => duty.code === code)),
    workplace: codesOf(result.workplace),
    cross: codesOf(result.cross),
    blockers: result.blockers.toSorted(),
    flags: wanted.flags?.filter(code => result.review_flags.some(flag => flag.code === code)),
    next: result.next_questions.map(({ fact }) => fact as string).slice(0, wanted.next?.length),
  }
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name in wanted))
}

describe('The law, case by case', () => {
  test.each(cases.map(one => [`${one.title} (${one.article})`, one] as const))('%s', (_, one) => {
    const result = classified(one.facts)
    expect(seen(result, one.expect)).toEqual(one.expect)
    expect(resultSchema.safeParse(result).error).toBeUndefined()
  })

  test('there are sixty cases at least, no two under one title', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length)
  })

  test('every rule holds in a case that names it', () => {
    const named = new Set(cases.flatMap(({ expect: wanted }) => wanted.rules ?? []))
    expect(rules.map(({ id }) => id).filter(id => !named.has(id))).toEqual([])
  })

  test('every rule id of the specification is a rule, by itself or by its branches', () => {
    const specified =
      'A0 A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 B1 B2 B3 B4 B5 B6 C0 C1 C2 C3 C4 C5 D1 D2 E1 E2 E3 F1 F2 F3 D-LIT D-USE D-OVERSIGHT D-DATA D-MONITOR D-LOGS D-DPIA D-COOP D-WORK D-REG D-REGNAT D-FRIA D-INF D-EXP D-INC D-63 D-T1 D-T2 D-T3 D-T4 D-T5 D-GPAI'
    const ids = rules.map(({ id }) => id)
    expect(specified.split(' ').filter(id => !ids.some(one => one === id || one.startsWith(`${id}-`)))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
