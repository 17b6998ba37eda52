import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authorityTypes } from '#organisation/authority.ts'
import file from './data/expected-publications.json' with { type: 'json' }
import { dueFor } from './due.ts'
import { checkStates, expectedState, resembles, rhythmOf } from './expected.ts'
import { rules, rulesFile } from './rules.ts'

const ruled = (id: string) => {
  const found = rules.find(rule => rule.id === id)
  if (!found) throw new Error(id)
  return found
}
const town = {
  type: 'commune' as const,
  population: 41_239,
  agents: 700,
  competences: ['Mobilités actives', 'Eaux pluviales'],
}

describe('The data of expected publications', () => {
  const broken = (who: object) => ({ ...file, rules: [{ ...file.rules[0], who }] })

  test('is refused with a stem of competence that it does not declare, or an unknown type of authority', () => {
    expect(rulesFile.safeParse(file).success).toBe(true)
    expect(rulesFile.safeParse(broken({ competences: ['mobilit'] })).success).toBe(true)
    expect(rulesFile.safeParse(broken({ competences: ['mobilite'] })).success).toBe(false)
    expect(
      rulesFile.safeParse(broken({ anyOf: [{ competences: ['voirie'] }, { competences: ['magie'] }] })).success,
    ).toBe(false)
    expect(rulesFile.safeParse(broken({ types: ['commune'] })).success).toBe(true)
    expect(rulesFile.safeParse(broken({ types: ['duche'] })).success).toBe(false)
    expect(rulesFile.safeParse({ ...file, rules: [file.rules[0], file.rules[0]] }).success).toBe(false)
  })

  test('has a text, an action and words for each rule, and says which were not read again', () => {
    expect(rules).toHaveLength(17)
    expect(rules.filter(({ verified }) => !verified).map(({ id }) => id)).toContain('algorithm-list')
  })
})

describe('Whether a publication is due', () => {
  test('follows thresholds, types and competences exactly', () => {
    expect(dueFor(ruled('open-data').who, town)).toEqual({ due: true, missing: [] })
    expect(dueFor(ruled('open-data').who, { ...town, population: 3_500 })).toEqual({ due: false, missing: [] })
    expect(dueFor(ruled('open-data').who, { ...town, agents: 49 })).toEqual({ due: false, missing: [] })
    expect(dueFor(ruled('high-pay').who, { ...town, population: 40_000 }).due).toBe(false)
    expect(dueFor(ruled('high-pay').who, { ...town, type: 'region', population: null }).due).toBe(true)
    expect(dueFor(ruled('multimodal').who, town).due).toBe(true)
    expect(dueFor(ruled('urban-planning').who, town).due).toBe(false)
    expect(dueFor(ruled('urban-planning').who, { ...town, competences: ['PLU intercommunal'] }).due).toBe(true)
  })

  test('is unknown, with the facts to write down, when one that decides is not known', () => {
    expect(dueFor(ruled('open-data').who, { ...town, population: null })).toEqual({
      due: null,
      missing: ['population'],
    })
    expect(dueFor(ruled('open-data').who, { ...town, population: null, agents: 12 }).due).toBe(false)
    expect(dueFor(ruled('multimodal').who, { ...town, competences: [] })).toEqual({
      due: null,
      missing: ['competences'],
    })
    expect(dueFor(ruled('grants').who, { ...town, type: 'autre' })).toEqual({ due: null, missing: ['type'] })
  })

  test('is never said of an authority with an unknown fact unless it holds whatever that fact is', () => {
    const authority = fc.record({
      type: fc.constantFrom(...authorityTypes.filter(type => type !== 'autre')),
      population: fc.integer({ min: 0, max: 100_000 }),
      agents: fc.integer({ min: 0, max: 200 }),
      competences: fc.constantFrom<string[]>(['Voirie'], ['Mobilité', 'Urbanisme'], ['Eau']),
    })
    fc.assert(
      fc.property(
        authority,
        fc.constantFrom(...rules),
        fc.constantFrom('population', 'agents'),
        (one, { who }, fact) => {
          const blind = dueFor(who, { ...one, [fact]: null }).due
          if (blind !== null) expect(dueFor(who, one).due).toBe(blind)
        },
      ),
    )
  })
})

describe('The state of an expected publication', () => {
  const open = { access_level: 'open', late: false, schemaValid: true, schemaDue: true }

  test('is to check, never missing, as long as a fact is unknown', () => {
    expect(expectedState({ due: null, check: null, found: [] })).toBe('to-check')
    expect(expectedState({ due: null, check: null, found: [open] })).toBe('to-check')
    expect(expectedState({ due: true, check: null, found: [] })).toBe('not-held')
    expect(expectedState({ due: false, check: null, found: [] })).toBe('not-due')
  })

  test('is the best of what the catalogue holds', () => {
    const stale = { ...open, late: true }
    const kept = { ...open, access_level: 'internal' }
    expect(expectedState({ due: true, check: null, found: [kept, stale, open] })).toBe('published-valid')
    expect(expectedState({ due: true, check: null, found: [kept, stale] })).toBe('invalid-or-stale')
    expect(expectedState({ due: true, check: null, found: [kept] })).toBe('held-unpublished')
    expect(expectedState({ due: true, check: null, found: [{ ...open, schemaValid: null }] })).toBe('to-check')
  })

  test('is what a person said, unless the record of their dataset tells that it is stale', () => {
    for (const due of [true, false, null])
      expect(checkStates.map(state => expectedState({ due, check: { state, told: null }, found: [] }))).toEqual([
        'published-valid',
        'held-unpublished',
        'not-held',
        'not-due',
      ])
    const check = { state: 'published', told: { ...open, late: true } } as const
    expect(expectedState({ due: true, check, found: [] })).toBe('invalid-or-stale')
  })

  test('rests on datasets of the same schema or of the same words, whole', () => {
    const named = (title: string, conforms_to: string | null = null) => ({ title, keywords: [], conforms_to })
    expect(resembles(ruled('addresses'), named('BAL', 'https://schema.data.gouv.fr/etalab/schema-bal'))).toBe('schema')
    expect(resembles(ruled('addresses'), named('Base adresse locale'))).toBe('words')
    expect(resembles(ruled('urban-planning'), named('Eaux pluviales'))).toBe(null)
    expect(rhythmOf(ruled('defibrillators'))).toBe(null)
    expect(rhythmOf(ruled('addresses'))).toBe('MONTHLY')
  })
})
