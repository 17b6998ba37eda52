import { Document, HeadingLevel, LineRuleType, Packer, Paragraph, TextRun, type IRunOptions } from 'docx'

const font = 'Cambria'
const blanks = /(\[à compléter[^\]]*\])/

export interface Block {
  look: 'title' | 'heading' | 'text' | 'line' | 'right' | 'note'
  text: string
}

/** A short document that people edit and sign; what must be completed is highlighted. */
export async function makeDocument({
  title,
  author,
  blocks,
}: {
  title: string
  author: string
  blocks: readonly Block[]
}) {
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
        heading1: { run: { font, size: 26, bold: true }, paragraph: { spacing: { before: 300, after: 140 } } },
        heading2: {
          run: { font, size: 23, bold: true },
          paragraph: { spacing: { before: 260, after: 100 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1417, bottom: 1304, left: 1417, right: 1417 } },
        },
        children: blocks.map(paragraph),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function paragraph({ look, text }: Block): Paragraph {
  switch (look) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(text) })
    case 'heading':
      return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(text) })
    case 'right':
      return new Paragraph({ indent: { left: 5100 }, spacing: { after: 60 }, children: runs(text) })
    case 'line':
      return new Paragraph({ spacing: { after: 0 }, children: runs(text) })
    case 'note':
      return new Paragraph({ spacing: { before: 500 }, children: runs(text, { size: 17, italics: true }) })
    default:
      return new Paragraph({ children: runs(text) })
  }
}

function runs(text: string, run: IRunOptions = {}): TextRun[] {
  return text.split('\n').flatMap((line, row) =>
    line.split(blanks).map(
      (part, index) =>
        new TextRun({
          ...run,
          text: part,
          ...(row > 0 && index === 0 ? { break: 1 } : {}),
          ...(blanks.test(part) ? { highlight: 'yellow' } : {}),
        }),
    ),
  )
}
