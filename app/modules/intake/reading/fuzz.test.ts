import { utils, write } from '@e965/xlsx'
import { Document, Packer, Paragraph } from 'docx'
import * as fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFileSafely } from './read-file.ts'
import { latin, openDocument, pdf, read, utf8, xlsx } from './test-files.ts'
import { Unreadable } from './unreadable.ts'

type Sample = [string, Uint8Array]

const cells =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1" s="1"><v>44631</v></c><c r="C1" t="s"><v>0</v></c><c r="D1"><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
const table =
  '<table:table table:name="F"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="3"><text:p>1</text:p></table:table-cell></table:table-row></table:table>'
const document = new Document({ sections: [{ children: [new Paragraph('Un'), new Paragraph('Deux')] }] })
const book = utils.book_new()
utils.book_append_sheet(
  book,
  utils.aoa_to_sheet([
    ['Nom', 1],
    ['x', true],
  ]),
  'F',
)

const zipped: Sample[] = [
  ['a.xlsx', xlsx([{ name: 'F', xml: cells }], { strings: ['s'] })],
  ['a.ods', openDocument('spreadsheet', table)],
  ['a.odt', openDocument('text', '<text:p>Un<text:s text:c="2"/>deux<text:tab/></text:p>')],
  ['a.docx', new Uint8Array(await Packer.toBuffer(document))],
]
const plain: Sample[] = [
  ['a.csv', latin('Nom;Prix\n"\xc9t\xe9\nici";1,5\nB;2\n')],
  ['a.xls', new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }))],
  ['a.pdf', pdf(['Bonjour'])],
  [
    'a.eml',
    utf8('From: a\nTo: b\nSubject: =?utf-8?Q?c?=\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nd\n--x--'),
  ],
  ['a.json', utf8('{"a":[1,{"b":"c"}]}')],
  ['a.html', utf8('<!doctype html><p class="a>b">x&eacute;</p>')],
]

const byte = fc.oneof(fc.nat(255), fc.constantFrom(...latin('<>"/=&;:0129 \n')))
const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), byte), { minLength: 1, maxLength: 12 })
const kept = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0.1, max: 1, noNaN: true }))

function mutate(bytes: Uint8Array, changes: [number, number][], share: number): Uint8Array {
  const copy = bytes.slice(0, Math.ceil(bytes.length * share))
  for (const [where, value] of changes) copy[Math.floor(where * (copy.length - 1))] = value
  return copy
}

/** Damage inside a zip whose own structure stays right: it reaches the readers of XML. */
function mutatePart(bytes: Uint8Array, which: number, changes: [number, number][], share: number): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  const chosen = which % parts.length
  return zipSync(
    Object.fromEntries(parts.map(([name, part], i) => [name, i === chosen ? mutate(part, changes, share) : part])),
  )
}

const outside = fc
  .tuple(fc.constantFrom(...plain, ...zipped), edits, kept)
  .map(([[name, bytes], changes, share]): Sample => [name, mutate(bytes, changes, share)])
const inside = fc
  .tuple(fc.constantFrom(...zipped), fc.nat(20), edits, kept)
  .map(([[name, bytes], which, changes, share]): Sample => [name, mutatePart(bytes, which, changes, share)])
const names = fc.constantFrom('a.csv', 'a.xlsx', 'a.xls', 'a.pdf', 'a.txt', 'a.json', 'a.eml', 'a')
const starts = fc.constantFrom('', 'PK\x03\x04', '%PDF-1.7\n', '{', '<html>', '\xff\xfe', 'From: a\nTo: b\nDate: c\n\n')
const random = fc
  .tuple(names, starts, fc.uint8Array({ maxLength: 400 }))
  .map(([name, start, rest]): Sample => [name, new Uint8Array([...latin(start), ...rest])])
const characters = fc.constantFrom('"', ';', ',', '\n', '\r', '<', '>', '{', '[', '=', '&', 'a', 'é', '\0')
const textual = fc.tuple(names, fc.string({ unit: characters })).map(([name, text]): Sample => [name, utf8(text)])
const anything = fc.oneof(outside, inside, random, textual)

async function settles(reading: Promise<{ sha256: string }>): Promise<boolean> {
  return reading.then(
    file => file.sha256.length === 64,
    error => error instanceof Unreadable && error.text.fr !== '' && error.text.en !== '',
  )
}

const openThreads = () => process.getActiveResourcesInfo().filter(name => /Worker|MessagePort/i.test(name)).length

describe('whatever the bytes', () => {
  it('the samples are good before they are damaged', async () => {
    for (const [name, bytes] of [...plain, ...zipped]) expect((await read(name, bytes)).bytes, name).toBe(bytes.length)
  })

  it('a reader answers or refuses', async () => {
    await fc.assert(
      fc.asyncProperty(anything, ([name, bytes]) => settles(read(name, bytes))),
      { numRuns: 800 },
    )
  }, 60_000)

  it('the worker answers or refuses, and ends', async () => {
    const before = openThreads()
    await fc.assert(
      fc.asyncProperty(fc.oneof(outside, inside, random), ([name, bytes]) =>
        settles(readFileSafely({ name, bytes }, { timeMs: 20_000 })),
      ),
      { numRuns: 40 },
    )
    expect(openThreads()).toBe(before)
  }, 120_000)
})
