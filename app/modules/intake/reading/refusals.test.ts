import { describe, expect, it } from 'vitest'
import { latin, openDocument, read, utf8, xlsx, zip } from './test-files.ts'

const simple = [{ name: 'F', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }]
const megabyte = 1024 * 1024

function compound(stream: string): Uint8Array {
  const head = latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(24, '\0') + '\x3e\0\x03\0'.padEnd(488, '\0'))
  return new Uint8Array([...head, ...Buffer.from(stream, 'utf16le'), ...new Uint8Array(512)])
}

describe('a zip bomb', () => {
  it('is refused by its ratio, in a sheet as in a text', async () => {
    const zeros = new Uint8Array(40 * megabyte)
    await expect(read('b.xlsx', xlsx(simple, { extra: { 'xl/worksheets/sheet2.xml': zeros } }))).rejects.toMatchObject({
      code: 'zip-bomb',
    })
    await expect(
      read('b.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': zeros })),
    ).rejects.toMatchObject({ code: 'zip-bomb' })
  })

  it('is refused by the sum of its parts, and by their number', async () => {
    const part = new Uint8Array(7 * megabyte)
    const parts = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`xl/p${i}.xml`, part]))
    await expect(
      read('b.xlsx', xlsx(simple, { extra: parts }), { maxInflatedBytes: 20 * megabyte }),
    ).rejects.toMatchObject({ code: 'zip-bomb' })
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`p${i}.xml`, '']))
    await expect(read('b.xlsx', zip(many, 0))).rejects.toMatchObject({ code: 'zip-bomb' })
  })

  it('is not seen in pictures, which are never inflated', async () => {
    const file = await read('b.xlsx', xlsx(simple, { extra: { 'xl/media/photo.xml': new Uint8Array(40 * megabyte) } }))
    expect(file.sheets).toEqual([{ name: 'F', rows: [[1]] }])
  })

  it('is seen whatever sizes its directory declares', async () => {
    const bytes = xlsx(simple, { extra: { 'xl/big.xml': new Uint8Array(40 * megabyte) } })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    await expect(read('b.xlsx', bytes)).rejects.toMatchObject({ code: 'zip-bomb' })
  })
})

describe('a damaged office file', () => {
  it('is refused as incomplete wherever it was cut', async () => {
    const bytes = xlsx(simple)
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      await expect(read('c.xlsx', bytes.slice(0, Math.floor(bytes.length * share)))).rejects.toMatchObject({
        code: 'truncated',
      })
    }
  })

  it('is refused when a part does not match its checksum', async () => {
    const bytes = zip({ '[Content_Types].xml': 'spreadsheetml.sheet.main+xml' }, 0)
    bytes[bytes.indexOf('s'.charCodeAt(0), 50)] = 83
    await expect(read('c.xlsx', bytes)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('is refused when its XML declares entities', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(`<?xml version="1.0"?>${bomb}<x/>`, 'utf16le')])
    for (const [name, bytes] of Object.entries({
      'e.xlsx': xlsx(simple, { prolog: bomb }),
      'w.xlsx': xlsx(simple, { extra: { 'xl/wide.xml': wide } }),
      'e.ods': openDocument('spreadsheet', '', {}, bomb),
      'e.odt': openDocument('text', '', {}, '<!DOCTYPE x SYSTEM "file:///etc/hostname">'),
    })) {
      await expect(read(name, bytes), name).rejects.toMatchObject({ code: 'xml-entities' })
    }
  })
})

describe('a file that is not what its name says', () => {
  it.each([
    '<html><table><tr><td>1',
    '\ufeff\n<!DOCTYPE HTML>',
    '<table border=1>',
    'MIME-Version: 1.0\nContent-Type: multipart/related',
  ])('is refused with the way out: a web page named .xls (%j)', async text => {
    await expect(read('export.xls', utf8(text))).rejects.toMatchObject({
      code: 'web-page',
      text: {
        fr: 'Ce fichier est une page web enregistrée avec l’extension .xls\u202f: ouvrez-le dans votre tableur et enregistrez-le en .xlsx ou .csv.',
      },
    })
  })

  it('is read by its content: a workbook named .csv, a CSV named .xlsx', async () => {
    expect((await read('a.csv', xlsx(simple))).kind).toBe('xlsx')
    expect((await read('a.xlsx', utf8('a;b\n1;2\n'))).kind).toBe('csv')
  })
})

describe('a file no reader takes is refused by its name', () => {
  it.each<[string, Uint8Array, string]>([
    ['vide.csv', utf8(''), 'empty'],
    ['blanc.csv', utf8('\ufeff \n\n'), 'empty'],
    ['separateurs.csv', utf8(';;\n;;\n'), 'empty'],
    ['hasard.bin', new Uint8Array(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256)), 'unknown-type'],
    ['archive.zip', zip({ 'a.txt': 'a' }), 'unknown-type'],
    ['archive.gz', latin('\x1f\x8b\x08\0'), 'unknown-type'],
    ['lettre.doc', compound('WordDocument'), 'old-format'],
    ['lettre.rtf', utf8('{\\rtf1 x}'), 'old-format'],
    ['diapos.pptx', zip({ '[Content_Types].xml': 'presentationml.presentation.main+xml' }), 'old-format'],
    ['courriel.msg', compound('__substg1.0_'), 'old-format'],
    ['protege.xlsx', compound('EncryptedPackage'), 'encrypted'],
    ['abime.xls', compound('Workbook'), 'damaged'],
    ['autre.bin', compound('Autre'), 'unknown-type'],
    [
      'xml2003.xls',
      utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'old-format',
    ],
  ])('%s', async (name, bytes, code) => {
    await expect(read(name, bytes)).rejects.toMatchObject({
      name: 'Unreadable',
      code,
      text: { fr: expect.any(String) },
    })
  })

  it('or by its size', async () => {
    await expect(read('gros.csv', new Uint8Array(64 * megabyte + 1))).rejects.toMatchObject({
      code: 'too-big',
      message: expect.stringContaining('64'),
    })
  })
})
