import { addDays, addMonths } from '#kernel/clock.ts'
import { isCarried, type Action } from './action.ts'
import { efforts } from './efforts.ts'
import { debateOf, voteOf, yearOf, type Calendar } from './milestones.ts'

/** What does not fit between the dates of an action and the calendar of the authority, or the actions it waits for. */
export type DateWarning =
  | { kind: 'before-vote'; vote: string; debate: string | null; budget: number }
  | { kind: 'starts-before-vote'; vote: string; budget: number }
  | { kind: 'budget-voted'; vote: string; budget: number }
  | { kind: 'after-mandate'; mandate: string }
  | { kind: 'starts-before-waited'; title: string; due: string }

type Dated = Pick<Action, 'state' | 'starts_on' | 'due_on' | 'euros'>

/** Only what is still to be carried is warned about, and only from dates that somebody stated. */
export function dateWarnings(
  action: Dated & { created_on: string },
  calendar: Calendar,
  today: string,
  waitsFor: readonly { title: string; due_on: string | null }[] = [],
): DateWarning[] {
  if (!isCarried(action)) return []
  const { starts_on, due_on } = action
  const warnings = budgetWarnings(action, calendar, today)
  if (calendar.mandate_end && due_on && due_on > calendar.mandate_end)
    warnings.push({ kind: 'after-mandate', mandate: calendar.mandate_end })
  for (const { title, due_on: due } of waitsFor)
    if (starts_on && due && starts_on < due) warnings.push({ kind: 'starts-before-waited', title, due })
  return warnings
}

/** The budget that carries a spending is that of the year in which it falls due. */
function budgetWarnings(
  { euros, starts_on, due_on, created_on }: Dated & { created_on: string },
  calendar: Calendar,
  today: string,
): DateWarning[] {
  const dated = due_on ?? starts_on
  if (!euros || !dated) return []
  const budget = yearOf(dated)
  const vote = voteOf(budget, calendar)
  if (!vote) return []
  if (vote < today) {
    // What was in the plan before the vote may well be in the budget: nothing says that it is not.
    return created_on > vote ? [{ kind: 'budget-voted', vote, budget }] : []
  }
  const warnings: DateWarning[] = []
  if (dated >= vote)
    warnings.push({ kind: 'before-vote', vote, debate: upcoming(debateOf(budget, calendar), today), budget })
  const begins = starts_on ?? dated
  if (begins < vote) warnings.push({ kind: 'starts-before-vote', vote, budget })
  return warnings
}

function upcoming(date: string | null, today: string): string | null {
  return date && date >= today ? date : null
}

interface Wanted {
  effort: Action['effort']
  euros: number | null
  /** When what it waits for ends. */
  after?: string | null
}

/**
 * A due date that fits: the usual time of that effort from today, from the end of what it waits for, or from the vote of the
 * budget when it costs; never beyond the mandate while it can end before.
 */
export function fittingDue({ effort, euros, after = null }: Wanted, calendar: Calendar, today: string): string {
  const { months } = efforts[effort]
  const start = after && after > today ? addDays(after, 1) : today
  let due = addMonths(start, months)
  const vote = euros ? voteOf(yearOf(due), calendar) : null
  if (vote && vote >= start) due = addMonths(vote, months)
  const { mandate_end } = calendar
  return mandate_end && mandate_end > start && due > mandate_end ? mandate_end : due
}
