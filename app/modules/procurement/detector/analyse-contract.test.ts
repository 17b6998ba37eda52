import { strToU8 } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../../intake/public.ts'
import { openDocument, pdfFile } from '../../intake/reading/test-files.ts'
import { analyseContract, type Analysis } from './analyse-contract.ts'
import { clausesIn } from './detect.ts'
import { docxOf, odtOf, pdfOf, software, wrap } from './contracts.testing.ts'

const wrapped = software.flatMap(line => wrap(line))
const pagesOf = (lines: readonly string[]) => [
  ['CCP - Progiciel des inscriptions', ...lines.slice(0, 12), 'Page 1 sur 3'],
  ['CCP - Progiciel des inscriptions', ...lines.slice(12, 20), 'Page 2 sur 3'],
  ['CCP - Progiciel des inscriptions', ...lines.slice(20), 'Page 3 sur 3'],
]
const kinds: [string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['contrat.docx', () => docxOf(software)],
  ['contrat.odt', () => odtOf(software)],
  ['contrat.pdf', () => pdfOf(pagesOf(wrapped))],
  ['contrat.txt', () => strToU8(wrapped.join('\n'))],
  ['ancien.txt', () => strToU8(wrapped.join('\r\n').replaceAll('’', "'").replaceAll('–', '-'), true)],
]

async function analysed(name: string, bytes: Uint8Array): Promise<Analysis> {
  const analysis = await analyseContract(name, bytes)
  if (!analysis) throw new Error(`${name} is no document`)
  return analysis
}

const found = (analysis: Analysis) => analysis.topics.filter(one => one.state === 'found').map(one => one.number)
const topic = (analysis: Analysis, number: number) => analysis.topics.find(one => one.number === number)

describe('a whole contract', () => {
  test.each(kinds)('gives the same topics as %s', async (name, make) => {
    const analysis = await analysed(name, await make())
    expect(found(analysis)).toEqual([2, 6, 10, 22])
    expect(topic(analysis, 7)?.set_aside.map(({ why }) => why)).toEqual(['denied'])
    expect(topic(analysis, 24)?.set_aside.map(({ why }) => why)).toEqual(['denied'])
    expect(new Set(topic(analysis, 26)?.set_aside.map(({ why }) => why))).toEqual(
      new Set(['contents', 'heading', 'denied']),
    )
    expect(analysis.ccag).toMatchObject([{ family: 'TIC', edition: 2021, edition_from: 'date', contradictory: false }])
    expect(analysis.derogations).toMatchObject({ said: 'listed', list: [{ articles: ['5.2'] }] })
    expect(topic(analysis, 12)?.by_ccag).toMatchObject([{ articles: ['5.2'], derogated: 'yes' }])
    expect(topic(analysis, 11)?.by_ccag).toMatchObject([{ articles: ['5.1'], derogated: 'no' }])
    expect(analysis.counts).toEqual({ found: 4, by_ccag_only: 3, not_found: 33, not_read: 0 })
  })

  test('says the page of each sentence, whole although lines, running titles and pages cut it', async () => {
    const pages = [
      ['Ville de Brume', 'Le marché porte sur un service.', 'Page 1/3'],
      ['Ville de Brume', 'À la fin du marché le titulaire exécute, avec tout le soin requis, le plan de', 'Page 2/3'],
      ['Ville de Brume', 'réversibilité joint en annexe.', 'Page 3/3'],
    ]
    const analysis = await analysed('a.pdf', pdfOf(pages))
    expect(topic(analysis, 22)?.hits).toMatchObject([
      {
        page: 2,
        sentence:
          'À la fin du marché le titulaire exécute, avec tout le soin requis, le plan de réversibilité joint en annexe.',
        clues: ['reversibilite'],
      },
    ])
  })

  test('without pages says no page', async () => {
    const analysis = await analysed('a.odt', odtOf(software))
    expect(topic(analysis, 22)?.hits[0]?.page).toBeNull()
    expect(analysis.file).toMatchObject({ kind: 'odt', pages: null, cut: false })
  })
})

describe('a long contract', () => {
  test('is analysed in a thread of its own, with the same answer as a short one', async () => {
    const filler = Array.from({ length: 400 }, (_, i) => `Le lot ${i} porte sur l’entretien courant des locaux.`)
    const lines = [...wrapped, ...filler]
    expect(lines.join('\n').length).toBeGreaterThan(8_000)
    const { topics } = await analysed('long.txt', strToU8(lines.join('\n')))
    expect(topics).toEqual(clausesIn(lines.join('\n')).topics)
    expect(topics.filter(one => one.state === 'found').map(one => one.number)).toEqual([2, 6, 10, 22])
  })

  test('gives each item of a long list under a long paragraph the sentence that opens it', () => {
    const opening = `${'Le titulaire suit le marché. '.repeat(300)}Le titulaire ne fournit pas :`
    const text = `${opening}\n${'- d’accès par API ;\n'.repeat(300)}`
    const api = clausesIn(text).topics.find(one => one.number === 7)
    expect(api?.hits).toEqual([])
    expect(api?.set_aside).toHaveLength(300)
  })
})

describe('a document without text', () => {
  test('is said to be a scan, and no topic is said to be missing', async () => {
    const analysis = await analysed('scan.pdf', pdfOf([[], []]))
    expect(analysis).toMatchObject({ readable: 'scan', file: { kind: 'pdf', pages: null } })
    expect(analysis.counts).toEqual({ found: 0, by_ccag_only: 0, not_found: 0, not_read: 40 })
  })

  test('in part names its pages without text', async () => {
    const analysis = await analysed('a.pdf', pdfOf([['Une API documentée donne accès aux relevés.'], [], ['Fin.']]))
    expect(analysis).toMatchObject({ readable: 'text', file: { pages: 3, pages_without_text: [2] } })
    expect(found(analysis)).toEqual([7])
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['a.pdf', pdfFile(['<< /Type /Catalog'], '').slice(0, 40)],
    ['a.docx', strToU8('PK\u0003\u0004 rest', true)],
    ['a.odt', openDocument('text', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
    ['a.txt', new Uint8Array()],
  ])('%s gives a named error', async (name, bytes) => {
    const refused: unknown = await analyseContract(name, bytes).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Unreadable)
    expect(refused).toMatchObject({ code: expect.stringMatching(/^(truncated|damaged|encrypted|empty)$/) })
  })

  test('An encrypted document is named so', async () => {
    const bytes = openDocument('text', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' })
    await expect(analyseContract('a.odt', bytes)).rejects.toMatchObject({ code: 'encrypted' })
  })

  test('A table is no contract, save a .txt whose lines look like one', async () => {
    const table = strToU8('nom;prix\na;1\nb;2\n')
    expect(await analyseContract('a.csv', table)).toBeNull()
    const lines = 'le titulaire remet ;\nune API documentée ;\nle code source ;\n'
    expect(found(await analysed('a.txt', strToU8(lines)))).toEqual([7])
  })

  test('Whatever is damaged in a file, it is analysed or refused by name', async () => {
    const files = await Promise.all(kinds.map(async ([name, make]) => [name, await make()] as const))
    const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 8 })
    const damage = fc.tuple(fc.constantFrom(...files), edits, fc.double({ min: 0.2, max: 1, noNaN: true }))
    await fc.assert(
      fc.asyncProperty(damage, async ([[name, bytes], changes, share]) => {
        const copy = bytes.slice(0, Math.ceil(bytes.length * share))
        for (const [where, value] of changes) copy[Math.floor(where * (copy.length - 1))] = value
        const answer: unknown = await analyseContract(name, copy).catch((error: unknown) => error)
        return answer === null || answer instanceof Unreadable || (answer instanceof Object && 'topics' in answer)
      }),
      { numRuns: 30 },
    )
  }, 120_000)
})
