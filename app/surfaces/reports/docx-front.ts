import { ImageRun, Paragraph, TextRun } from 'docx'
import type { ReportContent } from '#plan/report-content.ts'
import { type Block, heading, list, paragraph, table } from './docx-parts.ts'
import { styleIds } from './docx-styles.ts'
import { pictureKind } from './picture-kind.ts'
import { pictureSize } from './picture-size.ts'
import { type PresentedReport, word } from './present.ts'
import { rosePixels } from './rose-pixels.ts'

/** The rose as PNG, or as standalone SVG (Word 2016 and later draw it); without one, a plain rose is drawn from the levels. */
export type DocxRose = Uint8Array | string | null

export function cover(report: PresentedReport, logo: ReportContent['authority']['logo']): Block[] {
  const picture = logo && logoPicture(logo.bytes, report.logoAlternative)
  return [
    ...(picture ? [new Paragraph({ children: [picture] })] : []),
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

export function roseAndTwin(report: PresentedReport, rose: DocxRose): Block[] {
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

function rosePicture(report: PresentedReport, rose: DocxRose): ImageRun {
  const transformation = roseBox(rose)
  const altText = described('rose', report.roseAlternative)
  if (rose instanceof Uint8Array) return new ImageRun({ type: 'png', data: rose, transformation, altText })
  const plain = { type: 'png', data: rosePixels(report.axes, transformation.width / transformation.height) } as const
  if (!rose) return new ImageRun({ ...plain, transformation, altText })
  return new ImageRun({ type: 'svg', data: Buffer.from(rose), fallback: plain, transformation, altText })
}

/** The rose keeps its proportions, on the width of the text at most. */
function roseBox(rose: DocxRose): { width: number; height: number } {
  if (!rose) return { width: 440, height: 440 }
  const bytes = typeof rose === 'string' ? Buffer.from(rose) : rose
  const { width, height } = pictureSize(bytes, typeof rose === 'string' ? 'svg' : 'png')
  const scale = Math.min(560 / width, 520 / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

function logoPicture(bytes: Uint8Array, alternative: string): ImageRun | null {
  const kind = pictureKind(bytes)
  if (!kind) return null
  const { width, height } = pictureSize(bytes, kind)
  const scale = Math.min(72 / height, 288 / width)
  const transformation = { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) }
  const altText = described('logo', alternative)
  if (kind !== 'svg') return new ImageRun({ type: kind, data: bytes, transformation, altText })
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(bytes),
    fallback: { type: 'png', data: transparentPixel },
    transformation,
    altText,
  })
}

/** As in the PDF, a picture nobody described stops the document. */
function described(name: string, alternative: string) {
  if (alternative.trim() === '') throw new Error('A picture of the report has no alternative text')
  return { name, description: alternative }
}

/** What software that cannot draw SVG shows in place of a logo. */
const transparentPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=',
  'base64',
)
