import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IRunOptions,
} from 'docx'
import { formatDate, frenchSpaces, printable } from '#kernel/texts.ts'
import { modelClause } from './library.ts'
import { groupTitles, openingArticles, referencesOf, type AnnexFacts } from './annex-words.ts'
import type { WrittenPart } from './write-annex.ts'

const font = 'Cambria'
const soft = '544F42'
const numbering = 'articles'
const blank = /(\[[^\]]*\])/

export interface AnnexContent extends AnnexFacts {
  title: string
  version: number
  /** Civil date. */
  on: string
  libraryVersion: string
  parts: readonly WrittenPart[]
}

/** The annex as buyers edit and sign it: Word's own styles, real numbering (1, 1.1, 1.1.1), blanks that stand out. */
export async function annexDocument(annex: AnnexContent): Promise<Uint8Array> {
  const { authority, title, parts } = annex
  const document = new Document({
    title: printable(frenchSpaces(title)),
    creator: printable(authority),
    lastModifiedBy: printable(authority),
    styles,
    numbering: { config: [{ reference: numbering, levels: [0, 1, 2].map(levelOf) }] },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1417, bottom: 1304, left: 1417, right: 1417 } },
        },
        headers: { default: header(annex) },
        footers: { default: footer(annex) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          plain(
            `Annexe au contrat entre ${authority} et son titulaire, version ${annex.version} du ${formatDate(annex.on, 'fr')}.`,
          ),
          heading('Objet et portée', 0),
          ...openingArticles(annex).flatMap(article => [
            heading(article.title, 1),
            ...article.paragraphs.map(numbered),
          ]),
          ...parts.flatMap(({ group, clauses }) => [
            heading(groupTitles[group], 0),
            ...clauses.flatMap(clause => [heading(clause.title, 1), ...clause.paragraphs.map(numbered)]),
          ]),
          ...signatures(),
          ...references(annex),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const styles = {
  default: {
    document: {
      run: { font, size: 22, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 271, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font, size: 36, bold: true }, paragraph: { spacing: { after: 160 } } },
    heading1: {
      run: { font, size: 28, bold: true },
      paragraph: { spacing: { before: 400, after: 140 }, keepNext: true },
    },
    heading2: {
      run: { font, size: 24, bold: true },
      paragraph: { spacing: { before: 260, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Clause',
      name: 'Clause',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.START },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', quickFormat: true, run: { size: 18, color: soft } },
  ],
}

function levelOf(level: number) {
  const indents = [
    { left: 567, hanging: 567 },
    { left: 567, hanging: 567 },
    { left: 794, hanging: 794 },
  ]
  return {
    level,
    format: LevelFormat.DECIMAL,
    text: ['%1.', '%1.%2', '%1.%2.%3'][level] ?? '',
    alignment: AlignmentType.START,
    style: { paragraph: { indent: indents[level] ?? {} } },
  }
}

function heading(text: string, level: 0 | 1): Paragraph {
  const as = level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
  return new Paragraph({ heading: as, numbering: { reference: numbering, level }, children: runs(text) })
}

function numbered(text: string): Paragraph {
  return new Paragraph({ style: 'Clause', numbering: { reference: numbering, level: 2 }, children: runs(text) })
}

function plain(text: string, style?: string): Paragraph {
  return new Paragraph({ ...(style ? { style } : {}), children: runs(text) })
}

function signatures(): Paragraph[] {
  const side = (who: string) => [
    new Paragraph({
      keepNext: true,
      spacing: { before: 300 },
      children: runs(`${who} : nom, qualité, date et signature`),
    }),
    new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'A39B89', space: 24 } },
      children: [],
    }),
  ]
  return [...side('Pour la Collectivité'), ...side('Pour le Titulaire')]
}

/** For whoever prepares the contract; says that it is no part of it. */
function references({ parts, libraryVersion }: AnnexContent): Paragraph[] {
  const lines = parts.flatMap(({ clauses }) =>
    clauses.flatMap(({ topic, title }) => {
      const clause = modelClause(topic)
      return clause ? [plain(`${title} : ${referencesOf(clause)}`, 'Note')] : []
    }),
  )
  return [
    new Paragraph({
      style: 'Note',
      pageBreakBefore: true,
      children: runs('Pour préparer le contrat, à retirer avant signature', { bold: true }),
    }),
    plain(
      `Clauses de la bibliothèque de Gouvernail du ${formatDate(libraryVersion, 'fr')}, à relire par un juriste. « À confirmer » : l’article n’a pas été relu dans le texte.`,
      'Note',
    ),
    ...lines,
  ]
}

function header({ authority, title }: AnnexContent): Header {
  return new Header({ children: [plain(`${authority} – ${title}`, 'Note')] })
}

function footer({ version, on }: AnnexContent): Footer {
  const numbers = [
    `Version ${version}, ${formatDate(on, 'fr')} – page `,
    PageNumber.CURRENT,
    ' sur ',
    PageNumber.TOTAL_PAGES,
  ]
  return new Footer({
    children: [
      new Paragraph({ style: 'Note', alignment: AlignmentType.END, children: [new TextRun({ children: numbers })] }),
    ],
  })
}

/** What somebody must still write stands out on paper as on screen; one control character and Word refuses the whole file. */
function runs(text: string, run: IRunOptions = {}): TextRun[] {
  return printable(frenchSpaces(text))
    .split(blank)
    .filter(Boolean)
    .map(part => new TextRun({ ...run, text: part, ...(blank.test(part) ? { highlight: 'yellow' } : {}) }))
}
