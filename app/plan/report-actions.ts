import type { Work } from '#kernel/scope.ts'
import { formatNumber, type Language } from '#kernel/texts.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { isCarried, type Action } from './action.ts'
import { estimate } from './efforts.ts'
import type { RowResult } from './level.ts'
import type { Proposal } from './propose-actions.ts'
import { planNow } from './plan-now.ts'
import type { ReportAction, ReportContent } from './report-content.ts'
import { planTexts } from './texts.ts'

/** Accepted actions first, in the plan's order; while there are none, what the measure proposes, said as such. */
export async function reportActions(
  scope: Work,
  rows: readonly RowResult[],
): Promise<{ actions: ReportContent['actions']; movedByHand: string[] }> {
  const { language } = scope
  const t = planTexts[language].report
  const { actions, proposals, reserve, capacity } = await planNow(scope, rows)
  const directorates = new Map((await loadDirectorates(scope)).map(d => [d.id, d.name]))
  const live = actions.filter(action => isCarried(action) || action.state === 'done')
  const waiting = actions.filter(action => action.state === 'reserve')
  return {
    actions: {
      months: 12,
      capacity:
        capacity.available.personDays === null
          ? t.noCapacity
          : t.capacity(formatNumber(capacity.available.personDays, language)),
      planned: [
        ...live.map(action => fromAction(action, directorates, language)),
        ...proposals.map(proposal => fromProposal(proposal, language)),
      ],
      reserve: [
        ...waiting.map(action => fromAction(action, directorates, language)),
        ...reserve.map(proposal => fromProposal(proposal, language)),
      ],
    },
    movedByHand: actions.filter(action => action.pinned_rank !== null).map(action => action.title),
  }
}

function fromAction(action: Action, directorates: ReadonlyMap<string, string>, language: Language): ReportAction {
  const t = planTexts[language]
  const days = t.report.days(formatNumber(estimate(action), language))
  const euros = action.euros === null ? '' : `, ${formatNumber(action.euros, language, 0)} €`
  return {
    title: action.title,
    rows: action.prerequisites,
    owner: [action.owner, directorates.get(action.directorate_id ?? '')].filter(Boolean).join(', '),
    start: action.starts_on,
    due: action.due_on,
    effort: t.efforts[action.effort],
    budget: `${days}${euros}`,
    status: t.states[action.state],
    why: action.why,
  }
}

function fromProposal({ template, rows }: Proposal, language: Language): ReportAction {
  const t = planTexts[language]
  return {
    title: template.title[language],
    rows,
    owner: t.owners[template.owner],
    start: null,
    due: null,
    effort: t.efforts[template.effort],
    budget: '',
    status: t.states.proposed,
    why: template.why[language],
  }
}
