import { expect, test } from 'vitest'
import { questions as asked, themes } from '../engine/questions.ts'
import { answersTo, kindOf, type FactName, type Facts, type FactValue } from '../engine/fact-table.ts'
import { parseFacts } from '../engine/parse-facts.ts'
import { completed, toAsk, withoutHidden } from './what-matters.ts'

const day = '2026-11-23'
const city: Facts = { is_ai: 'yes', role: 'deployer', public_body: true, fte: 400, population: 41_239 }

/** Screens that somebody goes through who answers everything, with the questions of each. */
function walk(record: Facts, answer: (fact: FactName) => FactValue) {
  const screens: { theme: string; asked: FactName[] }[] = []
  let facts = withoutHidden(completed({}, record, []), day)
  for (let open = toAsk(facts, [], day); open.length > 0; open = toAsk(facts, [], day)) {
    const theme = themes.find(({ id }) => asked.some(one => one.theme === id && open.includes(one.fact)))?.id ?? ''
    const here = open.filter(fact => asked.some(one => one.theme === theme && one.fact === fact))
    screens.push({ theme, asked: here })
    if (screens.length > 40) throw new Error(`the questionnaire goes round in circles: ${here.join()}`)
    for (const fact of here) {
      const more = { ...facts, [fact]: answer(fact) }
      if (!parseFacts(more).problems) facts = more
    }
    facts = withoutHidden(completed(facts, record, []), day)
  }
  return { screens, facts, count: screens.reduce((sum, screen) => sum + screen.asked.length, 0) }
}

const chatbot: Partial<Record<FactName, FactValue>> = {
  excluded_scope: [],
  interacts_directly: true,
  obvious: false,
  generates_content: true,
  art5: [],
  annex3: [],
  individual_decision: 'none',
  criteria9: [],
  cnil_list: [],
  cnil_exempt: [],
  market_date: '2026-03-01',
  online_service: true,
}

test('a chatbot that answers residents takes seven screens and about twenty short questions', () => {
  const { screens, count, facts } = walk(
    { ...city, personal_data: true, sensitive_data: false },
    fact => chatbot[fact] ?? false,
  )
  expect({ screens: screens.length, count }).toEqual({ screens: 7, count: 22 })
  expect(facts).toMatchObject({ interacts_directly: true, annex3: [] })
})

test('an algorithm of written rules that decides nothing is asked far less', () => {
  const { count } = walk({ ...city, is_ai: 'no', personal_data: false }, fact => chatbot[fact] ?? false)
  expect(count).toBeLessThan(12)
})

test('unticking the only point of Annex III takes away what was asked because of it', () => {
  const ticked: Facts = { is_ai: 'yes', excluded_scope: [], art5: [], annex1_product: false, annex3: ['5a'] }
  const deep: Facts = {
    ...ticked,
    profiling: false,
    cond63: ['a'],
    material_influence: false,
    acts_for_public_authority: true,
  }
  const kept = withoutHidden(deep, day)
  expect(kept).toMatchObject({ cond63: ['a'], acts_for_public_authority: true })
  const left = withoutHidden({ ...kept, annex3: [] }, day)
  expect(Object.keys(left)).not.toContain('cond63')
  expect(Object.keys(left)).not.toContain('acts_for_public_authority')
  expect(Object.keys(left)).not.toContain('material_influence')
})

test('of two answers that each make the other useless one stays, so that nothing is asked again for ever', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const next = numbers(seed)
    const random = (fact: FactName): FactValue => {
      const kind = kindOf(fact)
      if (kind.kind === 'date') return ['2024-01-01', '2026-09-01', '2029-01-01'][Math.floor(next() * 3)] ?? ''
      if (kind.kind === 'number') return Math.floor(next() * 100)
      const answers = answersTo(fact)
      return answers[Math.floor(next() * answers.length)] ?? false
    }
    const { facts } = walk(seed % 2 ? city : {}, random)
    expect(toAsk(facts, [], day)).toEqual([])
    expect(withoutHidden(facts, day)).toEqual(facts)
  }
})

test('what the record says gives way to what a person answered, and to « je ne sais pas »', () => {
  const record: Facts = { personal_data: true, sensitive_data: true, fte: 12 }
  expect(completed({ personal_data: false }, record, ['fte'])).toEqual({ personal_data: false })
  expect(completed({}, record, [])).toEqual(record)
})

/** The same numbers between 0 and 1 for the same seed (Lehmer). */
function numbers(seed: number): () => number {
  let state = seed * 48_271
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
