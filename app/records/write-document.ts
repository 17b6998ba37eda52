import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

const font = 'Cambria'
const soft = '544F42'
const blankStyle = 'ToComplete'
const blanks = /(\[à (?:compléter|confirmer)[^\]]*\])/

export type Block =
  | {
      look: 'title' | 'subtitle' | 'heading' | 'article' | 'annex' | 'text' | 'item' | 'note' | 'line' | 'right'
      text: string
    }
  | { look: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }

const articles = 'articles'
const items = 'items'

/**
 * A document that people edit and sign, in French: titles are real headings, articles number themselves, what must be
 * completed bears a style of its own.
 */
export async function writeDocument(content: { title: string; author: string; blocks: readonly Block[] }) {
  const { title, author, blocks } = content
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: 'fr-FR' } },
          paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { font, size: 36, bold: true }, paragraph: { spacing: { before: 240, after: 200 } } },
        heading1: heading(28, 360),
        heading2: heading(24, 300),
      },
      characterStyles: [
        {
          id: blankStyle,
          name: 'À compléter',
          quickFormat: true,
          run: { bold: true, shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFE89A' } },
        },
      ],
    },
    numbering: {
      config: [
        numbered(articles, LevelFormat.DECIMAL, 'Article %1. '),
        numbered('annexes', LevelFormat.DECIMAL, 'Annexe %1. '),
        numbered(items, LevelFormat.BULLET, '–', 425),
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1417, bottom: 1304, left: 1417, right: 1417 } },
        },
        footers: { default: footer(author, title) },
        children: blocks.map(written),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function numbered(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, left = 0) {
  const paragraph = { indent: { left, hanging: left } }
  return {
    reference,
    levels: [
      { level: 0, format, text, alignment: AlignmentType.START, suffix: 'space' as const, style: { paragraph } },
    ],
  }
}

function written(block: Block): Paragraph | Table {
  if (block.look === 'table') return table(block)
  const children = runs(block.text)
  switch (block.look) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.TITLE, children })
    case 'subtitle':
      return new Paragraph({ children: [new TextRun({ text: block.text, size: 24, color: soft })] })
    case 'heading':
      return new Paragraph({ heading: HeadingLevel.HEADING_1, children })
    case 'article':
      return new Paragraph({
        heading: HeadingLevel.HEADING_2,
        numbering: { reference: articles, level: 0 },
        children,
      })
    case 'annex':
      return new Paragraph({
        heading: HeadingLevel.HEADING_1,
        numbering: { reference: 'annexes', level: 0 },
        pageBreakBefore: true,
        children,
      })
    case 'item':
      return new Paragraph({ numbering: { reference: items, level: 0 }, spacing: { after: 60 }, children })
    case 'line':
      return new Paragraph({ spacing: { after: 40 }, keepLines: true, children })
    case 'right':
      return new Paragraph({ indent: { left: 5100 }, spacing: { after: 60 }, children })
    case 'note':
      return new Paragraph({
        spacing: { before: 200 },
        children: [new TextRun({ text: block.text, size: 18, italics: true, color: soft })],
      })
    default:
      return new Paragraph({ children })
  }
}

function runs(text: string): TextRun[] {
  return text.split('\n').flatMap((line, row) =>
    line.split(blanks).map(
      (part, index) =>
        new TextRun({
          text: part,
          ...(row > 0 && index === 0 ? { break: 1 } : {}),
          ...(blanks.test(part) ? { style: blankStyle } : {}),
        }),
    ),
  )
}

function table({ columns, rows }: Extract<Block, { look: 'table' }>): Table {
  const width = { size: Math.floor(100 / columns.length), type: WidthType.PERCENTAGE }
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      width,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: text
        .split('\n')
        .map(
          line =>
            new Paragraph({ spacing: { after: 0 }, children: bold ? [new TextRun({ text: line, bold })] : runs(line) }),
        ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(text => cell(text, true)) }),
      ...rows.map(row => new TableRow({ cantSplit: true, children: row.map(text => cell(text, false)) })),
    ],
  })
}

function footer(author: string, title: string): Footer {
  const children = [`${author} · ${title} · page `, PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ children, size: 17, color: soft })] }),
    ],
  })
}
