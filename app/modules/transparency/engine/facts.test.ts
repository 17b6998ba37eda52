import { expect, test } from 'vitest'
import { classify } from './classify.ts'
import { factNames } from './fact-table.ts'
import { jsonSchema } from './json-schema.ts'
import { lawDates } from './law-dates.ts'
import { relevantFacts } from './open-facts.ts'
import { parseFacts, parseSeveral } from './parse-facts.ts'
import { branchesOf, dataVersion, rules, terms } from './rules.ts'

const day = { today: '2026-11-23' }
const problems = (raw: unknown) =>
  Object.fromEntries(Object.entries(parseFacts(raw).problems ?? {}).map(([field, { key }]) => [field, key]))

test('Absent and null are unknown, an empty list is « none », and false is an answer', () => {
  expect(parseFacts({ art5: null, annex3: [], profiling: false })).toEqual({
    id: undefined,
    facts: { annex3: [], profiling: false },
    problems: null,
  })
})

test('No exclusion is said by "none" or by an empty list, one of them by its code or in a list', () => {
  const read = (excluded_scope: unknown) => parseFacts({ excluded_scope }).facts
  expect(['none', [], 'research_only', ['research_only']].map(read)).toEqual([
    { excluded_scope: [] },
    { excluded_scope: [] },
    { excluded_scope: ['research_only'] },
    { excluded_scope: ['research_only'] },
  ])
})

test('A criterion said twice, by its rank and by its name, counts once', () => {
  expect(parseFacts({ criteria9: [1, 'evaluation'] }).facts).toEqual({ criteria9: ['evaluation'] })
  expect(parseFacts({ cnil_list: true, cnil_exempt: false }).facts).toEqual({
    cnil_list: ['unspecified'],
    cnil_exempt: [],
  })
})

test('An unknown name, an unknown code, a word for a flag, a date out of range: each is named by its field', () => {
  expect(
    problems({
      isai: 'yes',
      is_ai: 'maybe',
      art5: ['z'],
      profiling: 'yes',
      as_of: '2024-07-31',
      market_date: '2026-02-30',
      in_service_date: '1989-12-31',
      fte: -1,
      population: 1.5,
      criteria9: [10],
      excluded_scope: 'military',
    }),
  ).toEqual({
    isai: 'transparency.unknown-fact',
    is_ai: 'transparency.unknown-code',
    art5: 'transparency.unknown-code',
    profiling: 'transparency.not-a-flag',
    as_of: 'transparency.date-range',
    market_date: 'transparency.date-range',
    in_service_date: 'transparency.date-range',
    fte: 'transparency.number-range',
    population: 'transparency.number-range',
    criteria9: 'transparency.unknown-code',
    excluded_scope: 'transparency.unknown-code',
  })
  expect(problems({ as_of: '2032-01-01' })).toEqual({ as_of: 'transparency.date-range' })
  for (const name of ['constructor', '__proto__'])
    expect(Object.keys(problems(JSON.parse(`{"${name}":1}`)))).toEqual([name])
  for (const raw of [null, 'x', 3]) expect(problems(raw)).toEqual({ input: 'transparency.not-facts' })
})

test.each([
  ['annex3', { is_ai: 'no', annex3: ['4a'] }],
  ['art5', { is_ai: 'no', art5: ['c'] }],
  ['annex1_product', { is_ai: 'no', annex1_product: true }],
  ['decision_on_appeal', { individual_decision: 'none', decision_on_appeal: true }],
  ['affects_natural_persons', { affects_natural_persons: false, individual_decision: 'basis', target: 'both' }],
  ['sensitive_data', { personal_data: false, sensitive_data: true }],
  ['criminal_data', { personal_data: false, criminal_data: true }],
  ['profiling', { personal_data: false, profiling: true }],
  ['cnil_exempt', { cnil_list: ['hr_profiling'], cnil_exempt: ['school_childhood'] }],
  ['design_change_date', { in_service_date: '2026-05-01', design_change_date: '2026-04-30' }],
])('Facts that cannot be true together are refused, at %s', (field, facts) => {
  expect(problems(facts)).toEqual({ [field]: 'transparency.contradiction' })
})

test('What would be a contradiction one way is known the other way', () => {
  const { facts } = parseFacts({ personal_data: false })
  expect(facts && classify(facts, day).implied_facts).toEqual({
    profiling: false,
    sensitive_data: false,
    criminal_data: false,
  })
})

test('Several systems have each an id of their own, and problems are named by rank', () => {
  const { problems: found } = parseSeveral([{ id: 'a' }, { id: 'a' }, {}, { id: 'b', art5: ['z'] }])
  expect(Object.entries(found).map(([field, { key }]) => [field, key])).toEqual([
    ['1.id', 'transparency.same-id'],
    ['2.id', 'kernel.required'],
    ['3.art5', 'transparency.unknown-code'],
  ])
})

test('The day asked is that of the facts, else today, and the result says it with the law and the data', () => {
  expect(classify({ as_of: '2027-01-01' }, day).evaluated_at).toBe('2027-01-01')
  const result = classify({}, day)
  expect(result).toMatchObject({
    evaluated_at: '2026-11-23',
    law_version: '2026/1744@2026-07-27',
    data_version: dataVersion,
  })
  expect(result.disclaimer).toBe('aide à la qualification, ne vaut pas avis juridique')
})

test('A questionnaire asks only what still matters, and an answer that no longer matters shows', () => {
  const known = { is_ai: 'no', excluded_scope: [], interacts_directly: true, individual_decision: 'none' } as const
  const relevant = relevantFacts({ ...known, excluded_scope: [] }, day)
  expect(relevant).not.toContain('obvious')
  expect(relevant).not.toContain('interacts_directly')
  expect(relevant).not.toContain('secret_L311_5')
  expect(relevant).toEqual(expect.arrayContaining(['is_ai', 'excluded_scope', 'individual_decision', 'personal_data']))
})

test('A change of design is never asked for, still matters, and moves the date once it is told', () => {
  const { facts: old } = parseFacts({
    excluded_scope: 'none',
    is_ai: 'yes',
    art5: [],
    annex1_product: false,
    annex3: ['4a'],
    profiling: true,
    public_body: true,
    in_service_date: '2026-01-01',
  })
  if (!old) throw new Error('these facts are sound')
  const dueOf = (design_change_date?: string) =>
    classify({ ...old, design_change_date }, day).duties.find(({ code }) => code === 'D-USE')
  expect(classify(old, day).next_questions.map(({ fact }) => fact)).not.toContain('design_change_date')
  expect(relevantFacts(old, day)).toContain('design_change_date')
  expect(dueOf()).toMatchObject({ due: '2030-08-02', decides: ['design_change_date'] })
  expect(dueOf('2028-01-01')).toMatchObject({ due: '2027-12-02', due_readings: [{ due: '2028-01-01' }] })
  expect(dueOf('2027-01-01')).toMatchObject({ due: '2030-08-02', decides: [] })
})

test('The schema has every fact and every closed list', () => {
  const { $defs } = jsonSchema()
  const facts = $defs.Facts as { properties: object; additionalProperties: boolean }
  expect(Object.keys(facts.properties)).toEqual(['id', ...factNames])
  expect(facts.additionalProperties).toBe(false)
  const result = JSON.stringify($defs.Result)
  for (const code of ['A_QUALIFIER', 'A_JUSTIFIER', 'AVANT_USAGE', 'CST_CONSULTATION', 'PRATIQUE_INTERDITE', 'REEN'])
    expect(result).toContain(`"${code}"`)
})

test('Every term, every point and every date that a rule names exists, and each question has a last answer', () => {
  const text = JSON.stringify(rules.map(({ when }) => when)) + JSON.stringify(terms)
  const named = (word: string) =>
    new Set([...text.matchAll(new RegExp(`"${word}":"([^"]+)"`, 'g'))].map(([, name]) => name))
  expect([...named('term')].filter(name => !((name ?? '') in terms))).toEqual([])
  expect(Object.keys(terms).filter(name => !named('term').has(name))).toEqual([])
  expect(new Set(lawDates.map(({ id }) => id)).size).toBe(lawDates.length)
  for (const choice of ['tier', 'dpia', 'marking'] as const)
    expect(branchesOf(choice).at(-1)?.when).toEqual({ all: [] })
})
