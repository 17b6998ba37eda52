import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { latin, openDocument, pdf, read, utf8 } from './test-files.ts'

const textOf = async (name: string, bytes: Uint8Array) => (await read(name, bytes)).text

describe('a Word document', () => {
  it('gives its paragraphs and its tables’ cells as text', async () => {
    const table = new Table({
      rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('Éditeur : Alpha')] })] })],
    })
    const bytes = new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Délibération'), table] }] })),
    )
    const file = await read('acte.docx', bytes)
    expect(file.kind).toBe('docx')
    expect(file.text).toContain('Délibération')
    expect(file.text).toContain('Éditeur : Alpha')
    expect((await read('acte.zip', bytes)).kind).toBe('docx')
  })
})

describe('an OpenDocument text', () => {
  it('gives what a reader would see: spaces, breaks and tables, neither deletions nor comments', async () => {
    const body =
      '<text:tracked-changes><text:p>supprimé</text:p></text:tracked-changes><text:h>Charte &amp; usages</text:h>' +
      '<text:p>Un<text:s text:c="3"/>deux<text:line-break/>trois<office:annotation><text:p>à revoir</text:p></office:annotation></text:p>' +
      '<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>'
    const file = await read('charte.odt', openDocument('text', body))
    expect(file.kind).toBe('odt')
    expect(file.text).toBe('Charte & usages\nUn   deux\ntrois\nA\nB')
  })
})

describe('a PDF', () => {
  it('gives the text of every page, pages apart by a form feed', async () => {
    expect(await read('note.pdf', pdf(['Premiere page', 'Seconde page']))).toMatchObject({
      kind: 'pdf',
      text: 'Premiere page\n\fSeconde page',
    })
  })

  it('gives an empty text when it was scanned', async () => {
    expect(await textOf('scan.pdf', pdf([null, null]))).toBe('')
  })

  it('is refused when it is cut or damaged', async () => {
    await expect(read('note.pdf', utf8('%PDF-1.4\n1 0 obj\n<< /Type'))).rejects.toMatchObject({ code: 'truncated' })
    await expect(read('note.pdf', utf8('%PDF-1.4\nrien\n%%EOF'))).rejects.toMatchObject({ code: 'damaged' })
  })

  it('is refused when it needs a password', async () => {
    const key = 'A'.repeat(32)
    const encrypted = pdf(
      ['Secret'],
      `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${key}) /U (${key}) >>`,
    )
    await expect(read('note.pdf', encrypted)).rejects.toMatchObject({ code: 'encrypted' })
  })
})

describe('a mail message', () => {
  it('gives its subject, people and text, decoded, and names its attachments', async () => {
    const message = [
      'From: =?utf-8?Q?L=C3=A9a_Petit?= <lea@exemple.fr>',
      'To: dsi@exemple.fr',
      'Subject: =?iso-8859-1?B?TGUg6XTp?= =?utf-8?Q?_2026?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed;',
      ' boundary="x"',
      '',
      'préambule ignoré',
      '--x',
      'Content-Type: multipart/alternative; boundary=y',
      '',
      '--y',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'L=E9gumes =',
      'verts',
      '--y',
      'Content-Type: text/html',
      '',
      '<p>autre forme</p>',
      '--y--',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('Cordialement, l’équipe').toString('base64'),
      '--x',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename="devis.pdf"',
      '',
      'JVBERi0=',
      '--x--',
    ].join('\r\n')
    const expected =
      'Subject: Le été 2026\nFrom: Léa Petit <lea@exemple.fr>\nTo: dsi@exemple.fr\n\nLégumes verts\n\nCordialement, l’équipe\n\n[devis.pdf]'
    expect(await read('courriel.eml', utf8(message))).toMatchObject({ kind: 'eml', text: expected })
    expect((await read('courriel', utf8(message))).kind).toBe('eml')
  })

  it('is not seen in a text that only has colons', async () => {
    expect((await read('note.txt', utf8('De : Léa\nObjet : réunion\n\nBonjour'))).kind).toBe('txt')
  })
})

describe('a text', () => {
  it('is decoded, and commas do not make it a table', async () => {
    expect(await read('note.txt', latin('Un, deux\nTrois, \xe9t\xe9\n'))).toMatchObject({
      kind: 'txt',
      encoding: 'windows-1252',
      text: 'Un, deux\nTrois, été\n',
    })
  })

  it('is a table when its columns hold on every line', async () => {
    expect((await read('export.txt', utf8('a\tb\n1\t2\n3\t4\n'))).kind).toBe('csv')
  })

  it('of a web page loses its markup and scripts', async () => {
    const page =
      '<!DOCTYPE html><html><head><title>t</title></head><body><script>x</script><h1>Été &amp; C&oelig;ur</h1><p>Un\n deux</body></html>'
    expect(await read('page.html', utf8(page))).toMatchObject({ kind: 'html', text: 'Été & Cœur\n\nUn deux' })
  })

  it('of JSON is parsed whatever its extension', async () => {
    expect(await read('donnees.txt', utf8('\ufeff{"a":[1]}'))).toMatchObject({ kind: 'json', json: { a: [1] } })
  })

  it('of wrong JSON is refused at its place, and of too deep or too large JSON too', async () => {
    await expect(read('d.json', utf8('{"a": 1,\n "b": }'))).rejects.toMatchObject({
      code: 'invalid-json',
      line: 2,
      column: 7,
    })
    // A bare control character inside a string reads as a space; it is not what is wrong on the next line.
    const long = 'x'.repeat(2_000)
    expect(await read('d.json', utf8(`{"a": "un\u0007deux", "b": "${long}"}`))).toMatchObject({
      json: { a: 'un deux' },
    })
    await expect(read('d.json', utf8(`{"a": "\u0007${long}",\n "b": }`))).rejects.toMatchObject({ line: 2, column: 7 })
    await expect(read('d.json', utf8('{"a": [1,'))).rejects.toMatchObject({ code: 'invalid-json', line: 1, column: 10 })
    await expect(read('d.json', utf8('['.repeat(100_000)))).rejects.toMatchObject({ code: 'damaged' })
    await expect(read('d.json', utf8('[1, 2, 3]'), { maxJsonBytes: 5 })).rejects.toMatchObject({ code: 'too-big' })
  })
})

it('an image is named as one, without text', async () => {
  const file = await read('photo.bin', latin('\x89PNG\r\n\x1a\n\0\0'))
  expect([file.kind, file.text, file.bytes]).toEqual(['image', undefined, 10])
})
