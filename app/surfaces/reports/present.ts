import { formatNumber, type Language } from '#kernel/texts.ts'
import type { ReportAction, ReportContent, ReportRow } from '#plan/report-content.ts'
import { paperDate, typeset } from './typesetting.ts'
import { reportWords } from './words.ts'

export type PresentedReport = ReturnType<typeof presentReport>
export type PresentedRow = ReturnType<typeof presentRow>
export type PresentedAction = ReturnType<typeof presentAction>

/** The report as sentences ready to print: the layouts (PDF, DOCX) add no wording, no date and no number of their own. */
export function presentReport(content: ReportContent) {
  const { language, axes, authority, annexes, validation } = content
  const words = reportWords[language]
  const rows = axes.flatMap(axis => axis.rows)
  const count = (state: ReportRow['state']) => rows.filter(row => row.state === state).length
  const presented = {
    language,
    title: content.title,
    authority: authority.name,
    identity: [
      authority.type,
      authority.population === null ? '' : words.population(formatNumber(authority.population, language, 0)),
      authority.siren ? words.siren(authority.siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')) : '',
    ].filter(part => part !== ''),
    situation: words.situation(paperDate(content.asOf, language)),
    /** Null once somebody has validated. */
    draft: validation ? null : words.draft,
    standing: validation
      ? words.validated(validation.name, validation.role, paperDate(validation.date, language))
      : words.draftNote,
    summary: {
      sentences: filled(content.summary.sentences, words.noSentences),
      strengths: filled(content.summary.strengths, words.noStrengths),
      gaps: filled(content.summary.gaps, words.noGaps),
      decisions: filled(content.summary.decisions, words.noDecisions),
    },
    roseAlternative: words.roseAlternative(
      rows.length,
      count('measured'),
      count('no-data'),
      count('to-come'),
      count('not-applicable'),
    ),
    axes: axes.map(axis => ({
      id: axis.id,
      name: words.axis(axis.id),
      question: axis.question,
      rows: axis.rows.map(row => presentRow(row, content)),
    })),
    actions: {
      title: words.actions(content.actions.months),
      monthNames: monthNames(content),
      capacity: content.actions.capacity ? `${words.capacity} ${content.actions.capacity}` : '',
      plannedTitle: validation ? words.plannedDone : words.planned,
      planned: content.actions.planned.map((action, index) => presentAction(action, index + 1, content)),
      reserve: content.actions.reserve.map((action, index) =>
        presentAction(action, content.actions.planned.length + index + 1, content),
      ),
    },
    method: content.method,
    evidence: annexes.evidence.map(piece => ({
      ...piece,
      date: piece.date ? paperDate(piece.date, language) : '–',
      file: piece.file || words.noFile,
    })),
    notApplicable: annexes.notApplicable,
    decisionsTaken: annexes.decisions.map(taken => ({ ...taken, date: paperDate(taken.date, language) })),
    movedByHand: filled(annexes.movedByHand, words.noMovedByHand),
    versions: filled(annexes.versions, words.noVersions),
    logoAlternative: authority.logo?.alternative ?? '',
    words: wordsWithoutFunctions(language),
  }
  return typeset(presented, language)
}

type Words = (typeof reportWords)['fr']
type PlainWord = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words]

/** A wording that needs no value, already set for paper. */
export function word(report: PresentedReport, key: PlainWord): string {
  return report.words[key] ?? ''
}

function presentRow(row: ReportRow, content: ReportContent) {
  const words = reportWords[content.language]
  const measured = row.state === 'measured' && row.level !== null
  const declared = content.annexes.notApplicable.filter(item => item.id === row.id).map(item => item.reason)
  const reasons = row.reasons.length === 0 && row.state === 'not-applicable' ? declared : row.reasons
  return {
    id: row.id,
    text: row.text,
    /** Null = nothing measured; the state then says why. */
    level: measured ? row.level : null,
    state: row.state,
    levelText: levelText(row, content.language),
    target: row.state === 'not-applicable' ? null : row.target,
    targetText:
      row.state === 'not-applicable' ? '–' : row.target === null ? words.noTarget : words.targetIs(row.target),
    targetShort: row.state === 'not-applicable' ? '–' : row.target === null ? words.noTarget : String(row.target),
    whyTitle: measured ? words.why : words.whyNot,
    reasons: filled(reasons, noReasons(row, content.language)),
    missing:
      row.state === 'not-applicable' || (!measured && row.missing.length === 0)
        ? null
        : filled(row.missing, row.level === 4 ? words.topLevel : words.nothingMissing),
    comment: row.comment?.trim() || null,
  }
}

function levelText(row: ReportRow, language: Language): string {
  const words = reportWords[language]
  if (row.state !== 'measured') return words.states[row.state]
  return row.level === null ? words.states['no-data'] : words.measured(row.level, row.levelName)
}

function noReasons(row: ReportRow, language: Language): string {
  const words = reportWords[language]
  if (row.state === 'no-data' || (row.state === 'measured' && row.level === null)) return words.noReasonsNoData
  if (row.state === 'to-come') return words.noReasonsToCome
  return row.state === 'not-applicable' ? words.noReasonsNotApplicable : words.noReasons
}

function presentAction(action: ReportAction, number: number, content: ReportContent) {
  const { language } = content
  const words = reportWords[language]
  const [start, due] = [action.start, action.due].map(date => (date ? paperDate(date, language) : null))
  const dates =
    start && due
      ? [words.from(start), words.until(due)]
      : [due ? words.dueOn(due) : start ? words.starting(start) : words.noDates]
  return {
    number: String(number),
    title: action.title,
    why: action.why,
    points: action.rows.length > 0 ? words.points(action.rows) : '',
    owner: action.owner || words.noOwner,
    dates,
    /** Places in the strip of months; null = not dated. */
    first: monthPlace(action.start, content),
    last: monthPlace(action.due, content),
    means: [action.effort, action.budget].filter(part => part !== ''),
    status: action.status || words.toSet,
  }
}

/** First letters of the months the plan covers, from the month of the report on. */
function monthNames({ asOf, actions, language }: ReportContent): string[] {
  const initial = new Intl.DateTimeFormat(language, { month: 'narrow', timeZone: 'UTC' })
  return Array.from({ length: Math.min(actions.months + 1, 25) }, (_, place) =>
    initial.format(new Date(Date.UTC(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)) - 1 + place, 1))),
  )
}

function monthPlace(date: string | null, { asOf, actions }: ReportContent): number | null {
  const months = date ? monthsSinceZero(date) - monthsSinceZero(asOf) : Number.NaN
  return Number.isNaN(months) ? null : Math.max(0, Math.min(months, actions.months, 24))
}

function monthsSinceZero(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}

/** An empty list prints one honest sentence, marked so that the layouts do not draw a bullet before it. */
function filled(list: readonly string[], otherwise: string): { items: string[]; otherwise: string } {
  return { items: [...list], otherwise }
}

/** Wordings that need no value; the templates read them by name. */
function wordsWithoutFunctions(language: Language): Record<string, string> {
  const texts = Object.entries(reportWords[language]).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string'
  })
  return Object.fromEntries(texts)
}
