import { read } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeWorkbook, type Sheet } from './write-workbook.ts'

const sheet: Sheet = {
  name: 'Actions',
  columns: [
    { label: 'Action', width: 30 },
    { label: 'Échéance', width: 13, kind: 'date' },
    { label: 'Dépense', width: 13, kind: 'euros' },
  ],
  rows: [
    ['=HYPERLINK("http://ailleurs")', '2027-03-26', 12_000],
    ['<b>&"\u0007', null, 0],
  ],
}
const written = (sheets: Sheet[] = [sheet]) =>
  writeWorkbook({ title: 'Plan', author: 'Ville <&>', notice: 'Document préparatoire', sheets })
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

test('Dates are dates, amounts are numbers in euros, and texts are never formulas', () => {
  const actions = read(written(), { cellDates: true, cellNF: true, cellFormula: true }).Sheets.Actions
  expect(actions?.A3).toMatchObject({ t: 's', v: '=HYPERLINK("http://ailleurs")' })
  expect(actions?.A3?.f).toBeUndefined()
  expect(actions?.B3).toMatchObject({ t: 'd', z: 'dd/mm/yyyy' })
  expect(actions?.B3?.v).toEqual(new Date(Date.UTC(2027, 2, 26)))
  expect(actions?.C3).toMatchObject({ t: 'n', v: 12_000, z: '#,##0 "€"' })
  // Nothing is an empty cell; nought euros is nought.
  expect([actions?.B4, actions?.C4?.v]).toEqual([undefined, 0])
})

test('A notice stands above headings that stay in sight, are bold and filter', () => {
  const bytes = written()
  const book = read(bytes)
  expect(book.Sheets.Actions?.A1?.v).toBe('Document préparatoire')
  expect(book.Sheets.Actions?.C2?.v).toBe('Dépense')
  const xml = part(bytes, 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>')
  expect(xml).toContain('<autoFilter ref="A2:C4"/>')
  expect(part(bytes, 'xl/styles.xml')).toMatch(/<font><b\/>/)
  expect(read(bytes, { bookProps: true }).Props).toMatchObject({ Title: 'Plan', Author: 'Ville <&>' })
})

test('A sheet without rows, a name too long and a text too long still make a workbook', () => {
  const name = 'Un nom de feuille [bien] trop long : vraiment'
  const bytes = written([
    { ...sheet, name, rows: [] },
    { ...sheet, rows: [['x'.repeat(40_000), null, null]] },
  ])
  const book = read(bytes)
  expect(book.SheetNames).toEqual(['Un nom de feuille  bien  trop l', 'Actions'])
  expect(String(book.Sheets.Actions?.A3?.v)).toHaveLength(32_001)
})

test('A sheet too wide for one page across is not shrunk to it', () => {
  const wide = { ...sheet, columns: sheet.columns.map(column => ({ ...column, width: 100 })) }
  expect(part(written(), 'xl/worksheets/sheet1.xml')).toContain('fitToPage="1"')
  expect(part(written([wide]), 'xl/worksheets/sheet1.xml')).not.toContain('fitToPage')
})
