import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import labelled from '../../../../bench/support/labelled-clauses.json' with { type: 'json' }
import { software } from './contracts.testing.ts'
import { clausesIn, type Detection } from './detect.ts'

const clauses = labelled.positives.map(({ text }) => text)
const sentences = [...clauses, ...labelled.near_misses.map(({ text }) => text), ...software]
const piece = fc.oneof(
  fc.constantFrom(...sentences),
  fc.constantFrom('Sommaire', 'Article 3 – Objet', '- ', 'n° 12. ', ' ; ', '\n', '\n\n', '\f', 'sans ', 'ne ', 'pas '),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const anyText = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(' '))
const means = fc.record({ paged: fc.boolean(), wrapped: fc.boolean() })

const quotes = ({ topics, ccag, derogations }: Detection) => [
  ...topics.flatMap(topic => [...topic.hits, ...topic.set_aside]),
  ...ccag,
  ...derogations.list,
]
const hitsOf = ({ topics }: Detection) =>
  new Set(topics.flatMap(({ number, hits }) => hits.map(({ sentence }) => `${number} ${sentence}`)))

describe('whatever the text', () => {
  test('there is a result for each of the forty topics, and every place is that of its sentence', () => {
    fc.assert(
      fc.property(anyText, means, (text, how) => {
        const detection = clausesIn(text, how)
        expect(detection.topics).toHaveLength(40)
        for (const { offset, length, sentence, page } of quotes(detection)) {
          expect(text.slice(offset, offset + length).replace(/\s+/g, ' ')).toBe(sentence)
          expect(page).toBe(how.paged ? text.slice(0, offset).split('\f').length : null)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('other paragraphs before, between and after take no clause away', () => {
    const whole = fc.array(fc.constantFrom(...clauses), { minLength: 1, maxLength: 4 })
    const unrelated = fc.constantFrom(
      'Le mobilier est livré au rez-de-chaussée.',
      'Article 8 – Prix',
      'Sommaire',
      'Le titulaire ne facture pas les déplacements.',
      'Les prix sont fermes :',
      '- le forfait ;',
    )
    fc.assert(
      fc.property(whole, fc.array(unrelated, { maxLength: 5 }), fc.boolean(), (base, others, wrapped) => {
        const before = hitsOf(clausesIn(base.join('\n\n'), { wrapped }))
        const mixed = [...others, ...base.flatMap((clause, i) => [clause, others[i % (others.length || 1)] ?? ''])]
        const after = hitsOf(clausesIn(mixed.join('\n\n'), { wrapped }))
        expect([...before].filter(hit => !after.has(hit))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('CCAG', () => {
  const ccagOf = (text: string) => clausesIn(text).ccag
  const topic = (text: string, number: number) => clausesIn(text).topics.find(one => one.number === number)

  test.each([
    ['Le marché est régi par le CCAG-TIC (arrêté du 30 mars 2021).', 'TIC', 2021, 'date'],
    [
      'Le cahier des clauses administratives générales des marchés publics de techniques de l’information et de la communication, arrêté du 16 septembre 2009, s’applique.',
      'TIC',
      2009,
      'date',
    ],
    ['Le CCAG FCS s’applique au marché.', 'FCS', null, null],
    ['Le CCAG-PI approuvé le 30 mars 2021 est une pièce du marché.', 'PI', 2021, 'date'],
    ['Le CCAG-TIC s’applique.\n\nLes droits sont ceux de l’option B du CCAG-TIC.', 'TIC', 2009, 'options'],
  ])('« %s » is CCAG-%s %s', (text, family, edition, edition_from) => {
    expect(ccagOf(text)).toMatchObject([{ family, edition, edition_from, contradictory: false }])
  })

  test('one that is set aside, or stands in a title, is not that of the contract', () => {
    expect(ccagOf('Le CCAG-TIC n’est pas applicable au présent marché.')).toEqual([])
    expect(ccagOf('Article 2 – CCAG-TIC 2021')).toEqual([])
  })

  test('two editions contradict each other, and nothing is taken in', () => {
    const text = 'Le CCAG-TIC 2009 est applicable.\n\nLe CCAG-TIC de 2021 est une pièce du marché.'
    expect(ccagOf(text)).toMatchObject([{ edition: null, contradictory: true }])
    expect(topic(text, 22)?.by_ccag).toEqual([])
  })

  test('of 2009 implies article 37 and no other, to be confirmed', () => {
    const text = 'Le marché est soumis au CCAG-TIC de 2009.'
    expect(topic(text, 3)?.by_ccag).toMatchObject([{ articles: ['37'], verified: false }])
    expect(topic(text, 22)?.by_ccag).toEqual([])
  })

  test('is a derogation in part when one article of several, or one of its paragraphs, is set aside', () => {
    const base = 'Le marché est soumis au CCAG-TIC de 2021.\n\n'
    const derogated = (text: string, number: number) => topic(base + text, number)?.by_ccag[0]?.derogated
    expect(derogated('Par dérogation à l’article 42.3 du CCAG, le délai est d’un mois.', 22)).toBe('in-part')
    expect(derogated('Il est dérogé aux articles 43 à 46 du CCAG-TIC.', 3)).toBe('yes')
    expect(derogated('Il est dérogé aux articles 43 et 44 du CCAG-TIC.', 3)).toBe('in-part')
    expect(derogated('L’article 42 du CCAP déroge à l’article 14 du CCAG-TIC.', 22)).toBe('no')
    expect(clausesIn(`${base}Le marché ne déroge à aucun article du CCAG.`).derogations.said).toBe('none')
    expect(clausesIn(base).derogations.said).toBe('unsaid')
  })
})
