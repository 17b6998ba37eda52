import { addDays, addMonths } from '#kernel/clock.ts'

interface Followed {
  due_on: string | null
  missed_on: string | null
  done_on: string | null
  dropped_on: string | null
}

export const standings = ['late', 'soon', 'open', 'done', 'dropped'] as const
export type Standing = (typeof standings)[number]

/** Days ahead that a due date is near. */
const near = 30

/** Where a decision stands on that day; the due date itself is still in time. */
export function standingOf({ due_on, done_on, dropped_on }: Followed, today: string): Standing {
  if (done_on) return 'done'
  if (dropped_on) return 'dropped'
  if (!due_on) return 'open'
  if (due_on < today) return 'late'
  return due_on <= addDays(today, near) ? 'soon' : 'open'
}

export function isOpen(standing: Standing): boolean {
  return standing === 'late' || standing === 'soon' || standing === 'open'
}

/**
 * Whether it was carried out in time; null = nobody can say yet, or no day was set. Put off or dropped before its day, a
 * decision was followed; after, its day was missed, whatever came later.
 */
export function wasOnTime({ due_on, missed_on, done_on, dropped_on }: Followed, today: string): boolean | null {
  if (missed_on) return false
  if (!due_on) return null
  if (done_on) return done_on <= due_on
  if (dropped_on) return dropped_on <= due_on ? null : false
  return due_on < today ? false : null
}

/** What is older no longer weighs. */
export const monthsCounted = 24

/** Decisions carried out in time, of those whose day has come or that were carried out, over the last two years. */
export function countOnTime(decisions: readonly Followed[], today: string): { met: number; of: number } {
  const since = addMonths(today, -monthsCounted)
  const known = decisions
    .filter(one => (one.done_on ?? one.missed_on ?? one.due_on ?? '') >= since)
    .map(one => wasOnTime(one, today))
    .filter(one => one !== null)
  return { met: known.filter(Boolean).length, of: known.length }
}
