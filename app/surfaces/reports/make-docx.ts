import { BorderStyle, Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { ReportContent } from '#plan/report-content.ts'
import { actions, annexes, method, points } from './docx-body.ts'
import { cover, roseAndTwin, summary } from './docx-front.ts'
import { docxNumbering, docxStyles, hairline, margin, soft, styleIds, textWidth } from './docx-styles.ts'
import { type PresentedReport, presentReport, word } from './present.ts'

/** The report as a document people can edit: real styles and headings, repeated header rows, pictures described. */
export async function makeDocx(content: ReportContent, rose: string): Promise<Uint8Array> {
  const report = presentReport(content)
  const names = {
    label: word(report, 'styleLabel'),
    quiet: word(report, 'styleQuiet'),
    comment: word(report, 'styleComment'),
    cell: word(report, 'styleCell'),
  }
  const document = new Document({
    title: `${report.title} – ${report.authority}`,
    creator: report.authority,
    lastModifiedBy: report.authority,
    subject: report.situation,
    styles: docxStyles(report.language, names),
    numbering: docxNumbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1531, bottom: 1361, left: margin, right: margin },
          },
        },
        headers: { default: header(report) },
        footers: { default: footer(report) },
        children: [
          ...cover(report, content.authority.logo),
          ...summary(report),
          ...roseAndTwin(report, rose),
          ...points(report),
          ...actions(report),
          ...method(report),
          ...annexes(report),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }]
const rule = { style: BorderStyle.SINGLE, size: 4, color: hairline, space: 4 }

function header(report: PresentedReport): Header {
  const draft = report.draft ? [new TextRun({ text: `\t${report.draft}`, bold: true, allCaps: true, size: 17 })] : []
  const name = new TextRun({ text: report.authority, size: 17, color: soft })
  return new Header({
    children: [new Paragraph({ style: styleIds.cell, tabStops, border: { bottom: rule }, children: [name, ...draft] })],
  })
}

function footer(report: PresentedReport): Footer {
  const numbers = [
    `${report.title} · ${report.situation}\t${word(report, 'page')} `,
    PageNumber.CURRENT,
    ` ${word(report, 'of')} `,
    PageNumber.TOTAL_PAGES,
  ]
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.cell,
        tabStops,
        children: [new TextRun({ children: numbers, size: 17, color: soft })],
      }),
    ],
  })
}
