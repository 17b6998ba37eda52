import { describe, expect, test } from 'vitest'
import type { Indicator } from '#kernel/module.ts'
import { allRows, day, evidenceOf, fact, mapAt, measured, rowOf } from '../../tests/support/evidence.ts'
import { ceilingSentence, criterionSentence, levelName, measuredWords, reasonsFor } from './explain.ts'
import type { CriterionResult, RowResult } from './level.ts'
import { prerequisites } from './referential.ts'

const words = (
  id: string,
  indicators: Indicator[],
  facts: ReturnType<typeof fact>[] = [],
  language: 'fr' | 'en' = 'fr',
) =>
  measuredWords(resultOf(id, indicators, facts), language)
    .replaceAll('\u202f', ' ')
    .replaceAll('\u00a0', ' ')

function resultOf(id: string, indicators: Indicator[], facts: ReturnType<typeof fact>[] = []): CriterionResult {
  const row = rowOf(id.split('/')[0] ?? '', evidenceOf(indicators, facts))
  const result = row.criteria.find(one => one.criterion.id === id)
  if (!result) throw new Error(`no criterion ${id}`)
  return result
}

describe('What was measured', () => {
  test('is said with its two figures and its share', () => {
    expect(words('I.B.1.a/2/assessed', [measured('inventory.assessed-for-ai', 62, 128)])).toBe('62 sur 128 (48 %)')
    expect(words('I.B.1.a/2/assessed', [measured('inventory.assessed-for-ai', 1_200, 2_400)])).toBe(
      '1 200 sur 2 400 (50 %)',
    )
  })

  test('of fewer than five things is a fraction without a percentage', () => {
    expect(words('I.B.1.a/2/assessed', [measured('inventory.assessed-for-ai', 1, 4)])).toBe('1 sur 4')
    expect(words('I.B.1.a/2/assessed', [measured('inventory.assessed-for-ai', 1, 5)])).toBe('1 sur 5 (20 %)')
  })

  test('as nothing is never called 0 %', () => {
    expect(words('I.B.1.a/2/assessed', [])).toBe('pas de donnée')
    expect(words('I.B.1.a/2/assessed', [measured('inventory.assessed-for-ai', 0, 0)])).toBe('pas de donnée')
    expect(words('I.B.1.a/2/assessed', [measured('inventory.assessed-for-ai', 0, 20)])).toBe('0 sur 20 (0 %)')
  })

  test('by a module to come is said to come', () => {
    expect(words('II.A.1.a/3/answered', [])).toBe('mesure à venir')
  })

  test('as a count is the count, as existence yes or no', () => {
    expect(words('I.B.1.a/1/applications', [measured('inventory.applications', 12)])).toBe('12')
    expect(words('I.B.1.c/1/informed', [measured('surveys.staff-body-informed-before', 1)])).toBe('oui')
    expect(words('I.B.1.c/1/informed', [measured('surveys.staff-body-informed-before', 0)])).toBe('non')
  })

  test('as an age is the date of the newest evidence, not a number of things', () => {
    const surveys = measured('surveys.usage-surveys', 3, null, { newestEvidence: '2026-04-02' })
    expect(words('I.B.1.c/2/survey', [surveys])).toContain('2 avril 2026')
  })

  test('by a document is the date of the document, by a search without result the date of the search', () => {
    expect(words('I.B.1.a/1/applications', [], [fact('it-map-document', '2026-03-01', 'I.B.1.a')])).toContain(
      '1er mars 2026',
    )
    const none = [fact('nothing-found-imposed', '2026-05-04', 'I.B.1.b')]
    expect(words('I.B.1.b/3/decided', [measured('inventory.imposed-decided', 0, 0)], none)).toBe(
      'constat néant du 4 mai 2026',
    )
  })

  test('as an empty base that the criterion accepts says which', () => {
    const empty = [measured('inventory.systems-with-owner-and-purpose', 0, 0)]
    expect(words('I.B.1.a/3/systems', empty)).toBe('rien à compter, et rien n’était dû')
  })

  test('is said in English too', () => {
    expect(words('I.B.1.a/2/assessed', [measured('inventory.assessed-for-ai', 62, 128)], [], 'en')).toBe(
      '62 of 128 (48%)',
    )
    expect(words('I.B.1.a/2/assessed', [], [], 'en')).toBe('no data')
  })
})

describe('A level', () => {
  test('has a name, and none is « pas de donnée »', () => {
    expect([null, 0, 1, 2, 3, 4].map(level => levelName(level, 'fr'))).toEqual([
      'pas de donnée',
      'à démarrer',
      'amorcé',
      'organisé',
      'tenu',
      'partagé',
    ])
  })

  test('gives as reasons what is met at it and below, not what lies beyond', () => {
    const row = rowOf('I.B.1.a', evidenceOf(mapAt(2)))
    const reasons = reasonsFor(row, 'fr')
    expect(reasons).toHaveLength(row.criteria.filter(one => one.met && one.criterion.level <= 2).length)
    expect(reasons.join('\n')).toContain('50 sur 100')
  })

  test('held by the ceiling says so and by which row', () => {
    const rows = allRows(
      evidenceOf([
        ...mapAt(1),
        measured('inventory.imposed-functions', 9),
        measured('inventory.imposed-decided', 9, 9),
      ]),
    )
    const row = rows.get('I.B.1.b')
    const reasons = row ? reasonsFor(row, 'fr') : []
    expect(reasons.at(-1)).toContain('niveau 1 de I.B.1.a')
    expect(ceilingSentence(rows.get('I.B.1.a') as RowResult, 'fr')).toBe('')
  })

  test('that does not apply gives the authority’s own reason, or the default one', () => {
    const decided = rowOf('I.B.1.a', evidenceOf(), {
      not_applicable: true,
      not_applicable_reason: 'Compétence transférée.',
    })
    expect(reasonsFor(decided, 'fr')).toEqual(['Compétence transférée.'])
    const syndicat = rowOf('III.B.1.a', evidenceOf([], [], { withoutInhabitants: true }))
    expect(reasonsFor(syndicat, 'fr').join()).toContain('n’a pas d’habitants')
  })

  test('always gives a reason, in both languages, for every row', () => {
    for (const { id } of prerequisites)
      for (const language of ['fr', 'en'] as const) {
        const reasons = reasonsFor(rowOf(id, evidenceOf()), language)
        expect(reasons.length, id).toBeGreaterThan(0)
        for (const reason of reasons) expect(reason.trim(), id).not.toBe('')
      }
  })
})

describe('Sentences', () => {
  const rows = [...allRows(evidenceOf(mapAt(2), [fact('nothing-found-imposed', day, 'I.B.1.b')])).values()]

  test('of criteria follow each language’s typography', () => {
    for (const result of rows.flatMap(row => row.criteria)) {
      expect(criterionSentence(result, 'fr')).not.toMatch(/ [;:!?»]|« /)
      expect(criterionSentence(result, 'en')).not.toMatch(/ [;:!?]/)
    }
  })

  test('of ceilings and of rows that do not apply do too', () => {
    const spared = rowOf('III.B.1.a', evidenceOf([], [], { withoutInhabitants: true }))
    for (const row of [...rows, spared])
      for (const reason of reasonsFor(row, 'fr')) expect(reason).not.toMatch(/ [;:!?»]|« /)
  })
})
