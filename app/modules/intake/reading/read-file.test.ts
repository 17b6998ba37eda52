import { describe, expect, it } from 'vitest'
import { readFileSafely } from './read-file.ts'
import { openDocument, pdf, pdfFile, utf8, xlsx } from './test-files.ts'
import { Unreadable } from './unreadable.ts'

const openThreads = () => process.getActiveResourcesInfo().filter(name => /Worker|MessagePort/i.test(name)).length
const sheet = (cells: string) => xlsx([{ name: 'F', xml: `<sheetData>${cells}</sheetData>` }])

const row = (_: unknown, i: number) =>
  `<row r="${i + 1}">${`<c t="inlineStr"><is><t>x${i}</t></is></c>`.repeat(8)}</row>`

const one = (i: number) => readFileSafely({ name: `${i}.csv`, bytes: i % 2 === 0 ? utf8('a;b\n1;2') : utf8('') })

describe('reading in a worker thread', () => {
  it('gives what the readers give, with the size and the fingerprint, and leaves the caller’s bytes whole', async () => {
    const bytes = utf8('Nom;Prix\nA;1\n')
    expect(await readFileSafely({ name: 'liste.csv', bytes })).toEqual({
      name: 'liste.csv',
      bytes: 13,
      sha256: '669804355adb3691e35527b8ff16f0d2f28664c53fa365e6aea6aff5f6f1c786',
      kind: 'csv',
      encoding: 'utf-8',
      separator: ';',
      sheets: [
        {
          name: 'liste',
          rows: [
            ['Nom', 'Prix'],
            ['A', '1'],
          ],
        },
      ],
    })
    expect(bytes.length).toBe(13)
  })

  it('reads every kind of file there', async () => {
    const files = {
      'a.xlsx': sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
      'b.odt': openDocument('text', '<text:p>x</text:p>'),
      'c.pdf': pdf(['x']),
      'd.json': utf8('{}'),
    }
    const kinds = await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => (await readFileSafely({ name, bytes })).kind),
    )
    expect(kinds).toEqual(['xlsx', 'odt', 'pdf', 'json'])
  })

  it('takes in a large workbook piece by piece, every row at its place', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => [`Nom ${i}`, `x${i}`])
    const text = rows.map(cells => cells.join(';')).join('\n')
    const file = await readFileSafely({ name: 'longue.csv', bytes: utf8(text) })
    expect(file.sheets).toEqual([{ name: 'longue', rows }])
  })

  it('throws the reader’s refusal, words and place included', async () => {
    const reading = readFileSafely({ name: 'l.csv', bytes: utf8('a;b\n1;"2\n') })
    await expect(reading).rejects.toBeInstanceOf(Unreadable)
    await expect(reading).rejects.toMatchObject({
      code: 'open-quote',
      line: 2,
      text: { fr: expect.stringContaining('guillemet') },
    })
    await expect(readFileSafely({ name: 'l.csv', bytes: utf8('') })).rejects.toMatchObject({ code: 'empty' })
  })

  it('stops at its time limit', async () => {
    const bytes = utf8('a;b;c;d;e\n'.repeat(900_000))
    await expect(readFileSafely({ name: 'l.csv', bytes }, { timeMs: 300 })).rejects.toMatchObject({ code: 'too-slow' })
  })

  it('stops at its memory limit, without harm to the process', async () => {
    const bytes = utf8(Array.from({ length: 400_000 }, (_, i) => `cellule ${i};autre cellule ${i}`).join('\n'))
    await expect(readFileSafely({ name: 'l.csv', bytes }, { memoryMb: 24 })).rejects.toMatchObject({ code: 'too-big' })
    const book = sheet(Array.from({ length: 100_000 }, row).join(''))
    await expect(readFileSafely({ name: 'l.xlsx', bytes: book }, { memoryMb: 64 })).rejects.toMatchObject({
      code: 'too-big',
    })
  })

  it('stops a PDF that inflates without end', async () => {
    const { deflateSync } = await import('node:zlib')
    let stream: Uint8Array = new Uint8Array(200 * 1024 * 1024).fill(32)
    for (let i = 0; i < 2; i++) stream = deflateSync(stream)
    const content = Buffer.from(stream).toString('latin1')
    const bytes = pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      `<< /Length ${content.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${content}\nendstream`,
    ])
    expect(bytes.length).toBeLessThan(20_000)
    await expect(readFileSafely({ name: 'bombe.pdf', bytes }, { memoryMb: 100 })).rejects.toMatchObject({
      code: 'too-big',
    })
  })

  it('lets others wait their turn and leaves no thread behind', async () => {
    const before = openThreads()
    const results = await Promise.allSettled(Array.from({ length: 6 }, (_, i) => one(i)))
    expect(results.map(result => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ])
    expect(openThreads()).toBe(before)
  })
})
