import type { ReportAction, ReportContent, ReportRow } from '#plan/report-content.ts'

/** Raised when a field changes meaning or disappears; adding a field keeps it. */
export const reportSchema = 'gouvernail.plan-report/1'

/** The report for machines: same content, same order of fields each time, only the fields of the contract, the logo in base64. */
export function makeJson(content: ReportContent): string {
  const { authority, validation, summary, actions, method, annexes } = content
  const ordered = {
    schema: reportSchema,
    language: content.language,
    title: content.title,
    authority: {
      name: authority.name,
      type: authority.type,
      siren: authority.siren,
      population: authority.population,
      logo: authority.logo && {
        type: authority.logo.type,
        alternative: authority.logo.alternative,
        base64: Buffer.from(authority.logo.bytes).toString('base64'),
      },
    },
    asOf: content.asOf,
    validation: validation && { name: validation.name, role: validation.role, date: validation.date },
    summary: {
      sentences: summary.sentences,
      strengths: summary.strengths,
      gaps: summary.gaps,
      decisions: summary.decisions,
    },
    axes: content.axes.map(axis => ({ id: axis.id, question: axis.question, rows: axis.rows.map(orderedRow) })),
    actions: {
      months: actions.months,
      capacity: actions.capacity,
      planned: actions.planned.map(orderedAction),
      reserve: actions.reserve.map(orderedAction),
    },
    method: {
      paragraphs: method.paragraphs,
      levels: method.levels.map(({ level, name, meaning }) => ({ level, name, meaning })),
    },
    annexes: {
      evidence: annexes.evidence.map(({ row, what, date, who, file }) => ({ row, what, date, who, file })),
      notApplicable: annexes.notApplicable.map(({ id, text, reason }) => ({ id, text, reason })),
      movedByHand: annexes.movedByHand,
      versions: annexes.versions,
    },
  } satisfies Jsonable<ReportContent>
  return `${JSON.stringify(ordered, null, 2)}\n`
}

function orderedRow(row: ReportRow): ReportRow {
  const { id, text, level, levelName, target, state, reasons, missing, comment } = row
  return { id, text, level, levelName, target, state, reasons, missing, comment }
}

function orderedAction(action: ReportAction): ReportAction {
  const { title, rows, owner, start, due, effort, budget, status, why } = action
  return { title, rows, owner, start, due, effort, budget, status, why }
}

/** The contract as JSON carries it: a field added to the contract and forgotten here is a type error. */
type Jsonable<T> = Omit<T, 'authority'> & { schema: string; authority: object }
