import { ImageRun, Paragraph, TextRun } from 'docx'
import type { ReportContent } from '#plan/report-content.ts'
import { type Block, heading, list, paragraph, table } from './docx-parts.ts'
import { styleIds } from './docx-styles.ts'
import { pictureSize } from './picture-size.ts'
import { type PresentedReport, word } from './present.ts'
import { rosePixels } from './rose-pixels.ts'

type Logo = NonNullable<ReportContent['authority']['logo']>

export function cover(report: PresentedReport, logo: Logo | null): Block[] {
  return [
    ...(logo ? [new Paragraph({ children: [logoPicture(logo, report.logoAlternative)] })] : []),
    new Paragraph({ children: [new TextRun({ text: report.authority, size: 32 })] }),
    paragraph(report.identity.join(' · '), styleIds.label),
    new Paragraph({ style: 'Title', text: report.title }),
    new Paragraph({ children: [new TextRun({ text: report.situation, size: 26 })] }),
    ...(report.draft
      ? [
          new Paragraph({
            spacing: { before: 360 },
            children: [new TextRun({ text: report.draft, bold: true, allCaps: true, size: 26 })],
          }),
        ]
      : []),
    paragraph(report.standing),
  ]
}

export function summary(report: PresentedReport): Block[] {
  const { sentences, strengths, gaps, decisions } = report.summary
  return [
    heading(1, word(report, 'essential')),
    ...(sentences.items.length > 0 ? sentences.items.map(text => paragraph(text)) : list(sentences)),
    heading(2, word(report, 'strengths')),
    ...list(strengths),
    heading(2, word(report, 'gaps')),
    ...list(gaps),
    heading(2, word(report, 'decisions')),
    ...list(decisions, styleIds.steps),
  ]
}

export function roseAndTwin(report: PresentedReport, rose: string): Block[] {
  return [
    heading(1, word(report, 'rose')),
    paragraph(word(report, 'roseReading')),
    new Paragraph({ alignment: 'center', keepNext: true, children: [rosePicture(report, rose)] }),
    paragraph(word(report, 'roseCaption'), styleIds.quiet),
    heading(2, word(report, 'twin')),
    table(
      [
        { title: word(report, 'point'), share: 11 },
        { title: word(report, 'wording'), share: 57 },
        { title: word(report, 'level'), share: 19 },
        { title: word(report, 'target'), share: 13 },
      ],
      report.axes.flatMap(axis => axis.rows.map(row => [row.id, row.text, row.levelText, row.targetShort])),
      word(report, 'noRows'),
    ),
  ]
}

/** SVG, which Word 2016 and later draw, beside a plain rose in pixels for the others. */
function rosePicture(report: PresentedReport, rose: string): ImageRun {
  const data = Buffer.from(rose)
  const { width, height } = pictureSize(data, 'svg')
  // It keeps its proportions, on the width of the text at most.
  const scale = Math.min(560 / width, 520 / height)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const plain = { type: 'png', data: rosePixels(report.axes, width / height) } as const
  const altText = described('rose', report.roseAlternative)
  return new ImageRun({ type: 'svg', data, fallback: plain, transformation, altText })
}

function logoPicture({ bytes, type }: Logo, alternative: string): ImageRun {
  const kind = type === 'image/jpeg' ? 'jpg' : 'png'
  const { width, height } = pictureSize(bytes, kind)
  const scale = Math.min(72 / height, 288 / width)
  const transformation = { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) }
  return new ImageRun({ type: kind, data: bytes, transformation, altText: described('logo', alternative) })
}

/** As in the PDF, a picture nobody described stops the document. */
function described(name: string, alternative: string) {
  if (alternative.trim() === '') throw new Error('A picture of the report has no alternative text')
  return { name, description: alternative }
}
