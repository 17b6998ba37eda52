import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Language } from '#kernel/texts.ts'
import type { Slip } from './slip.ts'

const shares: Record<string, number> = { register: 24, rule: 28, dates: 21, proposed: 9, eliminated: 9, left: 9 }

/** The slip to be signed and sent to the archives, as an ordinary document that people complete by hand. */
export async function slipDocument(slip: Slip, language: Language): Promise<Uint8Array> {
  const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_2, text })
  const document = new Document({
    title: slip.title,
    creator: 'Gouvernail',
    styles: {
      default: {
        document: {
          run: { font: 'Cambria', size: 21, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { orientation: 'landscape', width: 11_906, height: 16_838 } } },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: slip.title }),
          ...slip.lines.map(text => new Paragraph(text)),
          table(slip),
          new Paragraph({ children: [new TextRun({ text: slip.noNames, italics: true })], spacing: { before: 160 } }),
          heading(slip.sourcesTitle),
          ...slip.sources.map(text => new Paragraph(text)),
          ...slip.signatures.flatMap(text => [
            new Paragraph({ text, keepNext: true, spacing: { before: 360 } }),
            new Paragraph({ text: '', spacing: { after: 900 } }),
          ]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function table({ columns, rows }: Slip): Table {
  const cell = (text: string, key: string, bold: boolean) =>
    new TableCell({
      width: { size: shares[key] ?? 10, type: WidthType.PERCENTAGE },
      children: [new Paragraph({ children: [new TextRun({ text, bold })] })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ key, label }) => cell(label, key, true)) }),
      ...rows.map(row => new TableRow({ children: columns.map(({ key }) => cell(row[key] ?? '', key, false)) })),
    ],
  })
}
