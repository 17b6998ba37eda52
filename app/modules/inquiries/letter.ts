import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IRunOptions,
} from 'docx'
import { marked, type Letter, type LetterQuestion } from './letter-content.ts'

const font = 'Cambria'
const soft = '544F42'

/** The letter as a document people edit and sign: real headings, numbered questions, a blank to answer under each. */
export async function makeLetter(letter: Letter): Promise<Uint8Array> {
  const [authority = ''] = letter.sender
  const document = new Document({
    title: letter.title,
    creator: authority,
    lastModifiedBy: authority,
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: 'fr-FR' } },
          paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
        },
        heading1: { run: { font, size: 26, bold: true }, paragraph: { spacing: { before: 300, after: 140 } } },
        heading2: {
          run: { font, size: 24, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
      },
    },
    numbering: { config: letter.questions.items.map(numberFrom) },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1417, bottom: 1304, left: 1417, right: 1417 },
          },
        },
        footers: { default: footer(letter) },
        children: [...head(letter), ...body(letter), ...foot(letter)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A reminder keeps the numbers of the letter, with gaps: each question is a list of its own that begins there. */
function numberFrom({ number }: LetterQuestion) {
  return {
    reference: `question-${number}`,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        start: number,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 425, hanging: 425 } } },
      },
    ],
  }
}

function head(letter: Letter): Paragraph[] {
  const right = { left: 5100 }
  return [
    ...letter.sender.map((line, index) => text(line, { bold: index === 0 }, { after: 0 })),
    ...letter.recipient.map(
      (line, index) =>
        new Paragraph({
          indent: right,
          spacing: { before: index === 0 ? 300 : 0, after: 0 },
          children: runs(line, { bold: index === 0 }),
        }),
    ),
    new Paragraph({ indent: right, spacing: { before: 300, after: 300 }, children: runs(letter.place) }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(`Objet\u202f: ${letter.title}`) }),
    ...letter.facts.map(({ label, value }) => text(`${label}\u202f: ${value}`, {}, { after: 40 })),
  ]
}

function body(letter: Letter): Paragraph[] {
  return [
    text('Madame, Monsieur,', {}, { before: 260 }),
    ...letter.opening.map(line => text(line)),
    ...(letter.about.items.length > 0 ? [heading(letter.about.title)] : []),
    ...letter.about.items.map(
      item => new Paragraph({ indent: { left: 284 }, spacing: { after: 60 }, children: runs(`– ${item}`) }),
    ),
    heading(letter.questions.title),
    ...letter.questions.items.flatMap(asked),
  ]
}

function asked({ number, question, why, references }: LetterQuestion): Paragraph[] {
  const inside = { left: 425 }
  const quiet = (line: string) =>
    new Paragraph({
      indent: inside,
      spacing: { after: 40 },
      keepNext: true,
      children: runs(line, { size: 19, color: soft }),
    })
  return [
    new Paragraph({
      numbering: { reference: `question-${number}`, level: 0 },
      spacing: { before: 200, after: 60 },
      keepNext: true,
      children: runs(question, { bold: true }),
    }),
    quiet(`Pourquoi\u202f: ${why}`),
    ...references.map(reference => quiet(`Référence\u202f: ${reference}`)),
    new Paragraph({
      indent: inside,
      spacing: { before: 80, after: 240 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'A39B89', space: 18 } },
      children: runs('Votre réponse\u202f:', { size: 19 }),
    }),
  ]
}

function foot(letter: Letter): Paragraph[] {
  const signature = (line: string) =>
    new Paragraph({ indent: { left: 5100 }, spacing: { after: 40 }, keepLines: true, children: runs(line) })
  return [
    ...letter.closing.map((line, index) => text(line, {}, { before: index === 0 ? 320 : 0 })),
    text('Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.', {}, { after: 360 }),
    ...letter.signature.map(signature),
    text(letter.note, { size: 17, color: soft, italics: true }, { before: 500 }),
  ]
}

function heading(line: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(line) })
}

function text(line: string, run: IRunOptions = {}, spacing: { before?: number; after?: number } = {}): Paragraph {
  return new Paragraph({ spacing, children: runs(line, run) })
}

/** What somebody must still write stands out on paper as on screen. */
function runs(line: string, run: IRunOptions = {}): TextRun[] {
  return marked(line).map(
    part => new TextRun({ ...run, text: part.text, ...(part.mark ? { highlight: 'yellow' } : {}) }),
  )
}

function footer(letter: Letter): Footer {
  const numbers = [`${letter.sender[0] ?? ''} · page `, PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [new TextRun({ children: numbers, size: 17, color: soft })],
      }),
    ],
  })
}
