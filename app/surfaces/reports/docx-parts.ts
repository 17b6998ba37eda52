import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { hairline, ink, styleIds, textWidth } from './docx-styles.ts'

export type Block = Paragraph | Table

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A heading in its real style; a first-level one begins a page. */
export function heading(level: 1 | 2 | 3, text: string): Paragraph {
  return new Paragraph({ heading: levels[level], text, pageBreakBefore: level === 1 })
}

export function paragraph(text: string, style?: string): Paragraph {
  return new Paragraph({ text, ...(style && { style }) })
}

/** A list, or the one honest sentence that stands for an empty one. */
export function list(
  { items, otherwise }: { items: string[]; otherwise: string },
  reference = styleIds.dashes,
): Paragraph[] {
  if (items.length === 0) return [paragraph(otherwise, styleIds.quiet)]
  return items.map(text => new Paragraph({ text, numbering: { reference, level: 0 }, spacing: { after: 60 } }))
}

export interface Column {
  title: string
  /** Share of the width of the text. */
  share: number
}

/** A cell: one paragraph a line; the first may be strong. */
export type Cell = string | { strong: string; lines: string[] }

/** A table whose header row is repeated on each page and whose rows are not cut; one sentence when it has no row. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], otherwise: string): Block {
  if (rows.length === 0) return paragraph(otherwise, styleIds.quiet)
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map(column => Math.floor((textWidth * column.share) / whole))
  const line = (cells: readonly Cell[], isHeader: boolean) =>
    new TableRow({
      ...(isHeader && { tableHeader: true }),
      cantSplit: true,
      children: cells.map((cell, index) => tableCell(cell, widths[index] ?? 0, isHeader)),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: thin, insideHorizontal: thin },
    rows: [
      line(
        columns.map(column => column.title),
        true,
      ),
      ...rows.map(row => line(row, false)),
    ],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: hairline }

function tableCell(cell: Cell, width: number, isHeader: boolean): TableCell {
  const { strong, lines } =
    typeof cell === 'string' ? { strong: isHeader ? cell : '', lines: isHeader ? [] : [cell] } : cell
  const texts = [...(strong ? [{ text: strong, bold: true }] : []), ...lines.map(text => ({ text, bold: false }))]
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(isHeader && { borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: ink } } }),
    children: (texts.length > 0 ? texts : [{ text: '', bold: false }]).map(
      text => new Paragraph({ style: styleIds.cell, children: [new TextRun(text)] }),
    ),
  })
}
