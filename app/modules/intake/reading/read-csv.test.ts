import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { latin, read, utf8 } from './test-files.ts'

const fixtures = new URL('../../../../../shared/fixtures/csv/', import.meta.url)
const rowsOf = async (bytes: Uint8Array, name = 'liste.csv') => (await read(name, bytes)).sheets?.[0]?.rows

describe('the encoding of a CSV file', () => {
  const text = 'Nom;Éditeur\nCœur d’été;Société à façon\n'
  const rows = [
    ['Nom', 'Éditeur'],
    ['Cœur d’été', 'Société à façon'],
  ]
  const utf16 = (mark: boolean) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')

  it.each<[string, string, Uint8Array]>([
    ['UTF-8', 'utf-8', utf8(text)],
    ['UTF-8 with a mark', 'utf-8', utf8(`\ufeff${text}`)],
    ['UTF-16 LE', 'utf-16le', utf16(true)],
    ['UTF-16 BE', 'utf-16be', utf16(true).swap16()],
    ['UTF-16 LE without a mark', 'utf-16le', utf16(false)],
    ['windows-1252', 'windows-1252', latin('Nom;\xc9diteur\nC\x9cur d\x92\xe9t\xe9;Soci\xe9t\xe9 \xe0 fa\xe7on\n')],
    ['Mac Roman', 'macintosh', latin('Nom;\x83diteur\nC\xcfur d\xd5\x8et\x8e;Soci\x8et\x8e \x88 fa\x8don\n')],
  ])('is found for %s', async (_, encoding, bytes) => {
    const file = await read('liste.csv', bytes)
    expect(file).toMatchObject({ kind: 'csv', encoding, separator: ';' })
    expect(file.sheets?.[0]?.rows).toEqual(rows)
  })

  it('tells ISO-8859-15 by its œ and its €', async () => {
    const file = await read('liste.csv', latin('Nom;Prix\nC\xbdur;12,5 \xa4\n'))
    expect(file.encoding).toBe('iso-8859-15')
    expect(file.sheets?.[0]?.rows[1]).toEqual(['Cœur', '12,5 €'])
  })

  it('is found line by line when two sources were glued together', async () => {
    const glued = new Uint8Array([...utf8('Nom;Ville\nÉté;Orléans\nÂge;Besançon\n'), ...latin('\xc9t\xe9;Nice\n')])
    expect((await rowsOf(glued))?.map(row => row[0])).toEqual(['Nom', 'Été', 'Âge', 'Été'])
  })
})

describe('the separator of a CSV file', () => {
  it.each([
    [';', 'a;b;c\n1,5;2,5;3,5\n'],
    [',', 'a,b,c\n"1;5",2,3\n'],
    ['\t', 'a\tb\tc\n1,5\t2\t3\n'],
    ['|', 'a|b|c\n1;5|2|3\n'],
  ])('is %j', async (separator, text) => {
    const file = await read('liste.csv', utf8(text))
    expect(file.separator).toBe(separator)
    expect(file.sheets?.[0]?.rows.every(row => row.length === 3)).toBe(true)
  })

  it('is what the line sep= says, and line numbers still are those of the file', async () => {
    const file = await read('liste.csv', utf8('sep=,\na;b,c\n1,2\n'))
    expect(file.sheets?.[0]).toEqual({
      name: 'liste',
      rows: [
        ['a;b', 'c'],
        ['1', '2'],
      ],
      lines: [2, 3],
    })
  })

  it('does not matter for a single column', async () => {
    expect(await rowsOf(utf8('Nom\nAlpha\nBêta'))).toEqual([['Nom'], ['Alpha'], ['Bêta']])
  })

  it('is found in a tab-separated text renamed .xls', async () => {
    expect(await read('export.xls', utf8('a\tb\n1\t2\n'))).toMatchObject({ kind: 'csv', separator: '\t' })
  })
})

describe('the rows of a CSV file', () => {
  it('keep their physical line when quotes hold line breaks', async () => {
    const file = await read('liste.csv', utf8('Nom;Note\r\nA;"un\r\ndeux ""trois"""\r\n\r\nB;;'))
    expect(file.sheets?.[0]).toEqual({
      name: 'liste',
      rows: [['Nom', 'Note'], ['A', 'un\ndeux "trois"'], [], ['B', null]],
      lines: [1, 2, 4, 5],
    })
  })

  it('stay as they are: ragged, decimal commas, leading zeros, a header on line 3', async () => {
    expect(await rowsOf(utf8('Titre\n\nCode;Prix;Nom\n00123;1 200,50;x;y\n7;\n'))).toEqual([
      ['Titre'],
      [],
      ['Code', 'Prix', 'Nom'],
      ['00123', '1 200,50', 'x', 'y'],
      ['7', null],
    ])
  })

  it('lose NUL characters, marks inside quotes and columns emptied everywhere, nothing else', async () => {
    expect(await rowsOf(utf8('"\ufeffNom";Prix;;\nA\0l\0pha;1;;\n'))).toEqual([
      ['Nom', 'Prix'],
      ['Alpha', '1'],
    ])
  })

  it('survive quotation marks in the middle of a cell and old Mac line ends', async () => {
    expect(await rowsOf(utf8('Nom;Taille\rÉcran 12" plat;5\r"Le" Logiciel;6'))).toEqual([
      ['Nom', 'Taille'],
      ['Écran 12" plat', '5'],
      ['"Le" Logiciel', '6'],
    ])
  })

  it('are refused, with the line, when a quotation mark is never closed', async () => {
    await expect(read('liste.csv', utf8('a;b\n1;2\n3;"4\n5;6\n'))).rejects.toMatchObject({
      code: 'open-quote',
      line: 3,
    })
    const swallowed = `a;b\n1;"2\n${'x;y\n'.repeat(600)}3";4\n`
    await expect(read('liste.csv', utf8(swallowed))).rejects.toMatchObject({ code: 'open-quote', line: 2 })
  })

  it('are refused beyond the limits, with the figure', async () => {
    await expect(read('l.csv', utf8('a\n'.repeat(1_000_001)))).rejects.toThrow('1,000,001 lines')
    await expect(read('l.csv', utf8(`a;b\n${'x;'.repeat(250)}x\n`))).rejects.toMatchObject({
      code: 'too-many-columns',
      line: 2,
    })
    await expect(read('l.csv', utf8('a;b\n1;2\n'), { maxCells: 3 })).rejects.toMatchObject({ code: 'too-many-cells' })
  })

  it('are all read up to a million', async () => {
    const rows = await rowsOf(utf8(`Nom;Rang\n${'Alpha;1\n'.repeat(999_999)}`.trimEnd()))
    expect([rows?.length, rows?.at(-1)]).toEqual([1_000_000, ['Alpha', '1']])
  })
})

const open = async (name: string) => rowsOf(readFileSync(new URL(name, fixtures)), name)

describe.skipIf(!existsSync(fixtures))('real CSV files (../shared/fixtures/csv)', () => {
  it.each([
    ['bal-sample.csv', 'utf-8', ';', 13],
    ['csv-detective-a_test_file.csv', 'utf-8', ';', 11],
    ['frictionless-bom.csv', 'utf-8', ',', 2],
    ['frictionless-defective-rows.csv', 'utf-8', ',', 3],
    ['frictionless-duplicate-headers.csv', 'utf-8', ',', 5],
    ['frictionless-latin1.csv', 'windows-1252', ',', 2],
    ['frictionless-table-with-accents.csv', 'windows-1252', ';', 8],
    ['stationnement-exemple-invalide.csv', 'utf-8', ',', 30],
  ])('%s is %s, separated by %s, with %i columns', async (name, encoding, separator, columns) => {
    const file = await read(name, readFileSync(new URL(name, fixtures)))
    const sheet = file.sheets?.[0]
    expect(file).toMatchObject({ kind: 'csv', encoding, separator })
    expect(sheet?.rows[0]?.length).toBe(columns)
    const lines = readFileSync(new URL(name, fixtures), 'latin1').trimEnd().split('\n').length
    expect(sheet?.lines?.at(-1) ?? sheet?.rows.length).toBe(lines)
  })

  it('keeps ragged rows ragged and accents right', async () => {
    expect(await open('frictionless-defective-rows.csv')).toEqual([
      ['id', 'name', 'age'],
      ['1101', 'John'],
      ['1102', 'Julie', '26', 'Potatoes'],
    ])
    expect((await open('frictionless-table-with-accents.csv'))?.[0]?.[3]).toBe('Année')
    expect((await open('frictionless-latin1.csv'))?.[2]).toEqual(['2', '©'])
  })
})
