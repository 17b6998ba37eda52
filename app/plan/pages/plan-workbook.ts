import { mediaTypes, page } from '#kernel/page.ts'
import type { Column } from '#kernel/register.ts'
import type { Language } from '#kernel/texts.ts'
import { writeWorkbook, type Sheet, type SheetColumn } from '#records/write-workbook.ts'
import { prepareReport } from '../prepare-report.ts'
import type { Proposal } from '../propose-actions.ts'
import { readPlan } from '../read-plan.ts'
import { actionColumns, listedActions, type ListedAction } from './action-register.ts'
import { factColumns, listedFacts } from './fact-register.ts'
import { paths } from './paths.ts'
import { methodSheet, pointSheet } from './workbook-points.ts'
import { workbookNotice } from './workbook-notice.ts'
import { workbookWords } from './workbook-words.ts'

/** The whole plan as a workbook: actions, reserve, points, evidence and method, with real dates and amounts. */
export const planWorkbookPage = page({
  path: paths.workbook,
  needs: 'plan.read',
  async get(visit) {
    const { scope, language } = visit
    const t = workbookWords[language]
    const plan = await readPlan(scope, {})
    const actions = await listedActions(scope, plan)
    const content = await prepareReport(scope, {})
    const waiting = [...plan.proposals, ...plan.reserve].map(proposal => fromProposal(proposal, plan.today, language))
    const download = writeWorkbook({
      title: t.title,
      author: scope.tenant.name,
      notice: workbookNotice(visit, t.title, plan.today, plan.validation),
      sheets: [
        sheetOf(
          t.sheets.actions,
          actionColumns,
          actions.filter(({ state }) => state !== 'reserve'),
          language,
        ),
        reserveSheet(
          actions.filter(({ state }) => state === 'reserve'),
          waiting,
          language,
        ),
        pointSheet(plan.rows, language),
        sheetOf(t.sheets.evidence, factColumns, await listedFacts(scope, {}), language),
        methodSheet(content, language),
      ],
    })
    return { download, type: mediaTypes.xlsx, name: `plan-actions-ia-${scope.tenant.slug}.xlsx` }
  },
})

const wide = ['title', 'why', 'decisions', 'criterion', 'to_check']
const dates = ['starts_on', 'due_on', 'done_on', 'created_on', 'dated']

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[], language: Language): Sheet {
  return {
    name,
    columns: columns.map(({ key, label }): SheetColumn => {
      const kind = dates.includes(key) ? 'date' : key === 'euros' ? 'euros' : null
      const width = wide.includes(key)
        ? 48
        : kind
          ? 13
          : ['owner', 'directorate', 'kind', 'who'].includes(key)
            ? 28
            : 16
      return { label: label[language], width, ...(kind ? { kind } : {}) }
    }),
    rows: rows.map(row => columns.map(column => column.value(row, language))),
  }
}

/** What waits: actions put aside, then what the measure proposes and nobody has decided. */
function reserveSheet(aside: readonly ListedAction[], proposed: readonly ListedAction[], language: Language): Sheet {
  const sheet = sheetOf(workbookWords[language].sheets.reserve, actionColumns, [...aside, ...proposed], language)
  const state = actionColumns.findIndex(({ key }) => key === 'state')
  const entered = actionColumns.findIndex(({ key }) => key === 'created_on')
  const rows = sheet.rows.map((row, i) =>
    i < aside.length
      ? row
      : row.map((value, at) => (at === state ? workbookWords[language].notDecided : at === entered ? null : value)),
  )
  return { ...sheet, rows }
}

function fromProposal({ template, rows, suggestedDue }: Proposal, today: string, language: Language): ListedAction {
  return {
    id: template.id,
    template: template.id,
    criterion: null,
    title: template.title[language],
    why: template.why[language],
    prerequisites: rows,
    state: 'reserve',
    owner: null,
    directorate_id: null,
    directorate: null,
    starts_on: null,
    due_on: suggestedDue ?? null,
    legal_due: false,
    effort: template.effort,
    person_days: null,
    euros: null,
    decision: null,
    pinned_rank: null,
    done_on: null,
    created_on: today,
    waits: [],
    blocks: [],
    decisions: [],
    warnings: [],
  }
}
