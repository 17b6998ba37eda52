import { zipSync } from 'fflate'
import {
  BorderStyle,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { slugFor } from '#kernel/tenants.ts'
import { formatDate, type Language } from '#kernel/texts.ts'
import { noteWords } from './note-words.ts'
import type { Note } from './prepare-notes.ts'
import { qrPicture } from './qr-picture.ts'

interface Around {
  authority: string
  language: Language
}

/** A note to one directorate: what the plan asks of it, what it is asked to check, and the way to answer in five minutes. */
export async function makeNote(note: Note, { authority, language }: Around): Promise<Uint8Array> {
  const say = noteWords[language]
  const title = say.title(note.directorate)
  const document = new Document({
    title,
    creator: authority,
    lastModifiedBy: authority,
    styles: {
      default: {
        document: {
          run: { font: 'Cambria', size: 22, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } },
          paragraph: { spacing: { after: 140, line: 276 } },
        },
        heading1: { run: { font: 'Cambria', size: 32 }, paragraph: { spacing: { before: 200, after: 160 } } },
        heading2: {
          run: { font: 'Cambria', size: 25, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1417, bottom: 1304, left: 1417, right: 1417 },
          },
        },
        children: [
          paragraph(authority),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
          paragraph(say.lead),
          ...answerParts(note, language),
          ...actionParts(note, language),
          ...applicationParts(note, language),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** One document per directorate, in one file. */
export async function zipNotes(notes: readonly Note[], around: Around): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const note of notes) {
    const name = `note-${slugFor(note.directorate)}`
    const free = `${name}.docx` in files ? `${name}-${Object.keys(files).length + 1}` : name
    files[`${free}.docx`] = await makeNote(note, around)
  }
  return zipSync(files, { level: 0 })
}

function answerParts({ link, answer_by }: Note, language: Language): Paragraph[] {
  const say = noteWords[language]
  const { bytes, side } = qrPicture(link)
  const shown = Math.min(170, side)
  return [
    heading(say.answer),
    paragraph(say.answerText(formatDate(answer_by, language))),
    new Paragraph({ children: [new TextRun({ text: link, bold: true })] }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: bytes,
          transformation: { width: shown, height: shown },
          altText: { name: 'qr', description: say.qr },
        }),
      ],
    }),
    paragraph(say.secret),
  ]
}

function actionParts({ actions }: Note, language: Language): (Paragraph | Table)[] {
  const say = noteWords[language]
  if (actions.length === 0) return [heading(say.actions), paragraph(say.noAction)]
  const day = (date: string | null) => (date ? formatDate(date, language) : say.undated)
  const rows = actions.map(({ title, owner, due_on }) => [title, owner ?? say.nobody, day(due_on)])
  return [heading(say.actions), table([...say.columns], rows)]
}

function applicationParts({ applications, applications_left }: Note, language: Language): Paragraph[] {
  const say = noteWords[language]
  if (applications.length === 0) return [heading(say.applications), paragraph(say.noApplication)]
  return [
    heading(say.applications),
    ...applications.map(
      ({ name, vendor }) =>
        new Paragraph({
          indent: { left: 284 },
          spacing: { after: 40 },
          text: `– ${vendor ? `${name} (${vendor})` : name}`,
        }),
    ),
    ...(applications_left > 0 ? [paragraph(say.left(applications_left))] : []),
  ]
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, text })
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ text })
}

const widths = [4800, 2400, 1872]
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'A39B89' }

function table(head: string[], rows: string[][]): Table {
  const line = (cells: string[], isHeader: boolean) =>
    new TableRow({
      ...(isHeader ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            children: [new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, bold: isHeader })] })],
          }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
    rows: [line(head, true), ...rows.map(row => line(row, false))],
  })
}
