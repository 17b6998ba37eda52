import type { Authority } from '#organisation/authority.ts'

/** The dates that the authority stated and that the plan is tied to; a date nobody stated ties nothing. */
export type Calendar = Pick<Authority, 'mandate_start' | 'mandate_end' | 'budget_debate' | 'budget_vote'>

export type MilestoneKind = 'budget-debate' | 'budget-vote' | 'mandate-end' | 'validation'

export interface Milestone {
  kind: MilestoneKind
  on: string
  /** The year whose budget is debated or voted. */
  budget?: number
}

/** The moments of the authority between two civil dates, both included, in the order of time. */
export function milestonesBetween(
  calendar: Calendar,
  validations: readonly string[],
  from: string,
  until: string,
): Milestone[] {
  const found: Milestone[] = validations.map(on => ({ kind: 'validation', on }))
  // The debate or the vote of a budget may come in the autumn before its year.
  for (let budget = yearOf(from); budget <= yearOf(until) + 1; budget++) {
    const [debate, vote] = [debateOf(budget, calendar), voteOf(budget, calendar)]
    if (debate) found.push({ kind: 'budget-debate', on: debate, budget })
    if (vote) found.push({ kind: 'budget-vote', on: vote, budget })
  }
  if (calendar.mandate_end) found.push({ kind: 'mandate-end', on: calendar.mandate_end })
  return found
    .filter(({ on }) => on >= from && on <= until)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.kind.localeCompare(b.kind))
}

/** The day on which the budget of that year is voted. */
export function voteOf(year: number, { budget_vote }: Calendar): string | null {
  return budget_vote && dayFor(year, budget_vote)
}

/** The day on which the orientations of the budget of that year are debated: always before its vote. */
export function debateOf(year: number, { budget_debate, budget_vote }: Calendar): string | null {
  if (!budget_debate) return null
  const day = dayFor(year, budget_debate)
  const vote = budget_vote && dayFor(year, budget_vote)
  return vote && day > vote ? `${yearOf(day) - 1}${day.slice(4)}` : day
}

/** Budgets voted from September on are those of the year to come; earlier, those of the year under way. */
function dayFor(year: number, monthDay: string): string {
  const civil = monthDay >= '09-01' ? year - 1 : year
  const leap = new Date(Date.UTC(civil, 1, 29)).getUTCMonth() === 1
  return `${civil}-${monthDay === '02-29' && !leap ? '02-28' : monthDay}`
}

/** 2027 for '2027-03-31'. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
