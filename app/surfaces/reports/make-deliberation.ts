import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { formatNumber } from '#kernel/texts.ts'
import { estimate } from '#plan/efforts.ts'
import { planTexts } from '#plan/texts.ts'
import type { Deliberation, PlanAction } from './deliberation-content.ts'
import { typed, type Line } from './deliberation-line.ts'
import { blankStyle, deliberationStyles, noteStyle } from './deliberation-styles.ts'
import { list, table, type Block } from './docx-parts.ts'
import { docxNumbering, margin, soft, styleIds } from './docx-styles.ts'
import { paperDate, typeset } from './typesetting.ts'

/** The draft as a document to complete: real headings, blanks in a style of their own, a table whose heading row repeats. */
export async function makeDeliberation(draft: Deliberation): Promise<Uint8Array> {
  const title = 'Projet de délibération'
  const authority = typed(draft.authority)
  const document = new Document({
    title: `${title} – ${authority}`,
    creator: authority,
    lastModifiedBy: authority,
    subject: "Orientations du plan d'actions sur l'intelligence artificielle",
    styles: deliberationStyles(),
    numbering: docxNumbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1417, bottom: 1304, left: margin, right: margin },
          },
        },
        footers: { default: footer(authority, title) },
        children: [
          ...draft.note.map(line => written(line, noteStyle)),
          new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: authority, size: 28 })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, text: title }),
          ...draft.heading.map(line => new Paragraph({ children: runs(line), spacing: { after: 40 } })),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(draft.subject) }),
          heading('Visas'),
          ...draft.visas.map(line => written(line)),
          ...competences(draft),
          heading('Considérants'),
          ...draft.grounds.map(line => written(line)),
          heading('Décision'),
          written(draft.decides),
          ...draft.articles.flatMap(({ title: name, lines }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_3, text: name }),
            ...lines.map(line => written(line)),
          ]),
          heading('Vote et signature'),
          ...draft.vote.map(line => written(line)),
          ...annexes(draft),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function competences({ competences: { line, proposed } }: Deliberation): Block[] {
  if (proposed.length === 0) return [written(line)]
  return [
    written(line),
    new Paragraph({
      style: styleIds.label,
      text: typeset('Compétences enregistrées par la collectivité, à retenir ou à retirer :', 'fr'),
    }),
    ...list({ items: proposed.map(typed), otherwise: '' }),
  ]
}

function annexes({ annexes: { report, actions, noAction } }: Deliberation): Block[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore: true, text: 'Annexe 1. Rapport du plan' }),
    ...report.map(line => written(line)),
    heading('Annexe 2. Tableau des actions'),
    new Paragraph({ style: styleIds.label, text: 'Les jours et les euros sont des estimations du plan.' }),
    table(
      [
        { title: 'N°', share: 6 },
        { title: 'Action', share: 38 },
        { title: 'Qui', share: 20 },
        { title: 'Échéance', share: 15 },
        { title: 'Estimation', share: 12 },
        { title: 'État', share: 11 },
      ],
      actions.map((action, index) => [
        String(index + 1),
        { strong: typed(action.title), lines: [action.prerequisites.join(', ')].filter(line => line !== '') },
        typed([action.owner, action.directorate].filter(Boolean).join(', ') || 'à désigner'),
        action.due_on ? paperDate(action.due_on, 'fr') : 'à fixer',
        { strong: '', lines: estimated(action) },
        planTexts.fr.states[action.state],
      ]),
      typeset(noAction, 'fr'),
    ),
  ]
}

function estimated(action: PlanAction): string[] {
  const days = `${formatNumber(estimate(action), 'fr')} jours`
  return action.euros === null ? [days] : [days, `${formatNumber(action.euros, 'fr', 0)}\u00a0€`]
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, text })
}

function written(line: Line, style?: string): Paragraph {
  return new Paragraph({ children: runs(line), ...(style ? { style } : {}) })
}

function runs(line: Line): TextRun[] {
  return line.map(part =>
    typeof part === 'string' ? new TextRun(part) : new TextRun({ text: part.blank, style: blankStyle }),
  )
}

function footer(authority: string, title: string): Footer {
  const children = [`${authority}, ${title.toLowerCase()}, page `, PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [new Paragraph({ style: styleIds.cell, children: [new TextRun({ children, size: 17, color: soft })] })],
  })
}
