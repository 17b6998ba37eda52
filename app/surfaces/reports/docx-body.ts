import { Paragraph, TextRun } from 'docx'
import { type Block, type Column, heading, list, paragraph, table } from './docx-parts.ts'
import { styleIds } from './docx-styles.ts'
import { type PresentedAction, type PresentedReport, type PresentedRow, word } from './present.ts'

export function points(report: PresentedReport): Block[] {
  return [
    heading(1, word(report, 'levels')),
    ...(report.axes.length === 0 ? [paragraph(word(report, 'noRows'), styleIds.quiet)] : []),
    ...report.axes.flatMap(axis => [
      heading(2, `${axis.name}. ${axis.question}`),
      ...(axis.rows.length === 0 ? [paragraph(word(report, 'noRows'), styleIds.quiet)] : []),
      ...axis.rows.flatMap(row => point(row, report)),
    ]),
  ]
}

function point(row: PresentedRow, report: PresentedReport): Block[] {
  const target = row.state === 'not-applicable' ? '' : ` (${row.targetText})`
  return [
    heading(3, `${row.id} ${row.text}`),
    new Paragraph({
      keepNext: true,
      children: [
        new TextRun({ text: `${word(report, 'levelIs')} ` }),
        new TextRun({ text: row.levelText, bold: true }),
        new TextRun(target),
      ],
    }),
    paragraph(row.whyTitle, styleIds.label),
    ...list(row.reasons),
    ...(row.missing ? [paragraph(word(report, 'missing'), styleIds.label), ...list(row.missing)] : []),
    ...(row.comment
      ? [paragraph(word(report, 'comment'), styleIds.label), paragraph(row.comment, styleIds.comment)]
      : []),
  ]
}

export function actions(report: PresentedReport): Block[] {
  const { title, capacity, plannedTitle, planned, reserve } = report.actions
  return [
    heading(1, title),
    ...(capacity ? [paragraph(capacity)] : []),
    heading(2, plannedTitle),
    actionTable(report, planned, word(report, 'noPlanned')),
    heading(2, word(report, 'reserve')),
    ...(reserve.length > 0 ? [paragraph(word(report, 'reserveNote'))] : []),
    actionTable(report, reserve, word(report, 'noReserve')),
  ]
}

function actionTable(report: PresentedReport, shown: readonly PresentedAction[], otherwise: string): Block {
  const columns: Column[] = [
    { title: word(report, 'number'), share: 6 },
    { title: word(report, 'action'), share: 37 },
    { title: word(report, 'owner'), share: 17 },
    { title: word(report, 'calendar'), share: 17 },
    { title: word(report, 'means'), share: 13 },
    { title: word(report, 'status'), share: 11 },
  ]
  const rows = shown.map(action => [
    action.number,
    { strong: action.title, lines: [action.why, action.points].filter(line => line !== '') },
    action.owner,
    { strong: '', lines: action.dates },
    { strong: '', lines: action.means },
    action.status,
  ])
  return table(columns, rows, otherwise)
}

export function method(report: PresentedReport): Block[] {
  return [
    heading(1, word(report, 'method')),
    paragraph(word(report, 'aid'), styleIds.comment),
    ...report.method.paragraphs.map(text => paragraph(text)),
    heading(2, word(report, 'levelsTable')),
    table(
      [
        { title: word(report, 'level'), share: 10 },
        { title: word(report, 'levelName'), share: 18 },
        { title: word(report, 'meaning'), share: 72 },
      ],
      report.method.levels.map(level => [String(level.level), level.name, level.meaning]),
      word(report, 'noLevels'),
    ),
    heading(2, word(report, 'rules')),
    paragraph(word(report, 'rule')),
    heading(2, word(report, 'figures')),
    paragraph(word(report, 'figuresNote')),
  ]
}

export function annexes(report: PresentedReport): Block[] {
  return [
    heading(1, word(report, 'annexes')),
    heading(2, word(report, 'evidence')),
    table(
      [
        { title: word(report, 'point'), share: 11 },
        { title: word(report, 'evidenceWhat'), share: 31 },
        { title: word(report, 'evidenceDate'), share: 16 },
        { title: word(report, 'evidenceWho'), share: 18 },
        { title: word(report, 'evidenceFile'), share: 24 },
      ],
      report.evidence.map(piece => [piece.row, piece.what, piece.date, piece.who, piece.file]),
      word(report, 'noEvidence'),
    ),
    heading(2, word(report, 'notApplicable')),
    table(
      [
        { title: word(report, 'point'), share: 11 },
        { title: word(report, 'wording'), share: 45 },
        { title: word(report, 'reason'), share: 44 },
      ],
      report.notApplicable.map(item => [item.id, item.text, item.reason]),
      word(report, 'noNotApplicable'),
    ),
    heading(2, word(report, 'decisionsTaken')),
    table(
      [
        { title: word(report, 'action'), share: 24 },
        { title: word(report, 'decisionTaken'), share: 30 },
        { title: word(report, 'evidenceDate'), share: 13 },
        { title: word(report, 'evidenceWho'), share: 15 },
        { title: word(report, 'reference'), share: 18 },
      ],
      report.decisionsTaken.map(taken => [taken.action, taken.decision, taken.date, taken.who, taken.reference]),
      word(report, 'noDecisionsTaken'),
    ),
    heading(2, word(report, 'movedByHand')),
    ...list(report.movedByHand),
    heading(2, word(report, 'versions')),
    ...list(report.versions),
  ]
}
