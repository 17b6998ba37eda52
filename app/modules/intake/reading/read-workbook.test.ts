import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { openDocument, read, xlsx } from './test-files.ts'

const sheetsOf = async (bytes: Uint8Array, name: string) => (await read(name, bytes)).sheets
const data = (cells: string) => `<sheetData>${cells}</sheetData>`

const far = (ref: string) =>
  xlsx([
    {
      name: 'F',
      xml: data(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="${ref.replace(/\D/g, '')}"><c r="${ref}"><v>1</v></c></row>`,
      ),
    },
  ])

describe('an .xlsx workbook', () => {
  it('gives its sheets, hidden ones too, without trailing empty rows and columns', async () => {
    const file = await read(
      'livre.xlsx',
      xlsx(
        [
          {
            name: 'Un',
            xml: data(
              '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="F2" s="1"/></row><row r="9"><c r="A9" s="1"/></row>',
            ),
          },
          {
            name: 'Cachée',
            state: 'veryHidden',
            xml: data('<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c></row>'),
          },
        ],
        { strings: [' Été &amp; co '] },
      ),
    )
    expect(file).toMatchObject({ kind: 'xlsx', name: 'livre.xlsx' })
    expect(file.sheets).toEqual([
      { name: 'Un', rows: [[], [null, 'Été & co']] },
      { name: 'Cachée', rows: [[1.5, true]] },
    ])
  })

  it('repeats a merged cell in every cell it covers, and no further than the sheet', async () => {
    const xml = `${data('<row r="1"><c r="A1" t="inlineStr"><is><t>DSI</t></is></c><c r="C1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row>')}<mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>`
    expect(await sheetsOf(xlsx([{ name: 'F', xml }]), 'f.xlsx')).toEqual([
      {
        name: 'F',
        rows: [
          ['DSI', 'DSI', 1],
          ['DSI', 'DSI', 2],
        ],
      },
    ])
  })

  const dates = data(
    '<row r="1"><c r="A1" s="1"><v>44631</v></c><c r="B1" s="2"><v>44631.9999</v></c><c r="C1" s="3"><v>0.4375</v></c><c r="D1" s="4"><v>12.5</v></c><c r="E1" t="d" s="1"><v>2026-03-12</v></c></row>',
  )

  it('gives civil dates whatever the format, times, and numbers that only look dated', async () => {
    expect(await sheetsOf(xlsx([{ name: 'F', xml: dates }]), 'f.xlsx')).toEqual([
      { name: 'F', rows: [['2022-03-11', '2022-03-11', '10:30', 12.5, '2026-03-12']] },
    ])
  })

  it('counts days from 1904 where the workbook does', async () => {
    expect(await sheetsOf(xlsx([{ name: 'F', xml: dates }], { date1904: true }), 'f.xlsx')).toEqual([
      { name: 'F', rows: [['2026-03-12', '2026-03-12', '10:30', 12.5, '2026-03-12']] },
    ])
  })

  it('gives a formula’s kept value, and an error where it has none or is one', async () => {
    const xml = data(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>SUM(A1)</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>A2</f><v></v></c><c r="E1" t="str"><f>A3</f><v>#NOM?</v></c><c r="F1"><v>7</v></c></row>',
    )
    expect(await sheetsOf(xlsx([{ name: 'F', xml }]), 'f.xlsx')).toEqual([
      { name: 'F', rows: [[2, { error: 'formule sans résultat' }, { error: '#DIV/0!' }, null, { error: '#NOM?' }, 7]] },
    ])
  })

  it('is refused when it is too wide, too long or too full, with the sheet and the figure', async () => {
    await expect(read('f.xlsx', far('A1048576'))).rejects.toMatchObject({
      code: 'too-many-lines',
      message: expect.stringContaining('1,048,576'),
    })
    await expect(read('f.xlsx', far('XFD2'))).rejects.toMatchObject({
      code: 'too-many-columns',
      message: expect.stringContaining('16,384'),
    })
    await expect(read('f.xlsx', far('B2'), { maxCells: 1 })).rejects.toMatchObject({ code: 'too-many-cells' })
    expect((await sheetsOf(far('B1000000'), 'f.xlsx'))?.[0]?.rows.length).toBe(1_000_000)
  })

  it('is refused whole when one of its sheets is missing or when it holds nothing', async () => {
    const lost = xlsx([{ name: 'F', xml: data('<row r="1"><c r="A1" t="s"><v>99</v></c></row>') }])
    await expect(read('f.xlsx', lost)).rejects.toMatchObject({ code: 'damaged' })
    await expect(read('f.xlsx', xlsx([{ name: 'F', xml: data('') }]))).rejects.toMatchObject({ code: 'empty' })
  })
})

describe('an .xls workbook of before 2007', () => {
  it.each(['biff8', 'biff5'] as const)('is read as the others are (%s)', async bookType => {
    const days = [
      ['Nom', 'Depuis'],
      ['Étéœ', new Date(Date.UTC(2026, 2, 12))],
    ]
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(days, { UTC: true }), 'Ancien')
    const bytes: Uint8Array = new Uint8Array(write(book, { type: 'array', bookType, codepage: 1252 }))
    const text = Buffer.from(bytes.buffer)
    // The writer has no accents in its oldest format: they are put back as windows-1252 bytes.
    if (bookType === 'biff5') text.write('\xc9t\xe9\x9c', text.indexOf('_t__'), 'latin1')
    const rows = [
      ['Nom', 'Depuis'],
      ['Étéœ', '2026-03-12'],
    ]
    expect(await read('vieux.xls', bytes)).toMatchObject({ kind: 'xlsx', sheets: [{ name: 'Ancien', rows }] })
    expect((await read('vieux.csv', bytes)).kind).toBe('xlsx')
  })
})

const cell = (attributes: string, text?: string) =>
  `<table:table-cell ${attributes}${text === undefined ? '/>' : `><text:p>${text}</text:p></table:table-cell>`}`

const sheet = (rows: string[], name = 'Feuille') =>
  `<table:table table:name="${name}">${rows.map(row => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`

const string = (text: string, more = '') => cell(`office:value-type="string" ${more}`, text)

const ods = (rows: string[]) => openDocument('spreadsheet', sheet(rows))

describe('an .ods workbook', () => {
  it('gives texts, numbers, dates and booleans, even those written without a paragraph', async () => {
    const row = [
      string('Été<text:s text:c="2"/>26'),
      cell('office:value-type="float" office:value="1.5"', '1,5'),
      cell('office:value-type="float" office:value="42"'),
      cell('office:value-type="date" office:date-value="2026-03-12"', '12/03/26'),
      cell('office:value-type="date" office:date-value="2026-03-12T23:30:00"', '12/03/26'),
      cell('office:value-type="boolean" office:boolean-value="true"', 'VRAI'),
    ]
    expect(await read('c.ods', ods([row.join('')]))).toMatchObject({
      kind: 'ods',
      sheets: [{ name: 'Feuille', rows: [['Été  26', 1.5, 42, '2026-03-12', '2026-03-12', true]] }],
    })
  })

  it('repeats merged and repeated cells and forgets the million empty rows that follow', async () => {
    const rows = [
      `${string('DSI', 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/>${string('a', 'table:number-columns-repeated="2"')}`,
      `<table:covered-table-cell table:number-columns-repeated="2"/>${string('b')}`,
    ]
    const body = `${sheet(rows).replace('</table:table>', '')}<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`
    expect(await sheetsOf(openDocument('spreadsheet', body), 'c.ods')).toEqual([
      {
        name: 'Feuille',
        rows: [
          ['DSI', 'DSI', 'a', 'a'],
          ['DSI', 'DSI', 'b', null],
        ],
      },
    ])
  })

  it('gives a formula’s kept value, and an error where it has none or is one', async () => {
    const row = [
      cell('table:formula="of:=1+1" office:value-type="float" office:value="2"', '2'),
      cell('table:formula="of:=[.Z9]"'),
      cell('table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""', ''),
      cell(
        'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
        '#DIV/0!',
      ),
      cell(
        'table:formula="of:=X" office:value-type="string" office:string-value="" calcext:value-type="error"',
        'Err :508',
      ),
    ]
    expect(await sheetsOf(ods([row.join('') + string('fin')]), 'c.ods')).toEqual([
      {
        name: 'Feuille',
        rows: [[2, { error: 'formule sans résultat' }, null, { error: '#DIV/0!' }, { error: 'Err :508' }, 'fin']],
      },
    ])
  })

  it('is refused when one cell claims to be repeated over the whole sheet', async () => {
    const body = `<table:table table:name="F"><table:table-row table:number-rows-repeated="1048576">${string('x', 'table:number-columns-repeated="16384"')}</table:table-row></table:table>`
    await expect(read('c.ods', openDocument('spreadsheet', body))).rejects.toMatchObject({ code: 'too-many-cells' })
  })

  it('is refused with its password', async () => {
    const manifest = { 'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' }
    await expect(read('c.ods', openDocument('spreadsheet', '', manifest))).rejects.toMatchObject({ code: 'encrypted' })
  })
})
