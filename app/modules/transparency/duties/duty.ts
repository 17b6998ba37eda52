import { addDays } from '#kernel/clock.ts'

export const families = ['ai-act', 'crpa', 'gdpr', 'workplace', 'cross'] as const
export type Family = (typeof families)[number]

/** `to-confirm`: a doctrine or a disputed reading asks for it, no text says so for sure. */
export const forces = ['duty', 'to-confirm', 'voluntary'] as const
export type Force = (typeof forces)[number]

export const dutyStates = ['overdue', 'soon', 'before-use', 'later', 'met', 'not-applicable'] as const
export type DutyState = (typeof dutyStates)[number]

/** Days within which a duty is « bientôt ». */
export const soonDays = 60

/** A trial with people is a use. */
export function isUsed(status: string | undefined): boolean {
  return status === 'in-use' || status === 'trial'
}

interface Dated {
  state: string
  due_on: string | null
  before_use: boolean
  review_on: string | null
}

/**
 * Where a duty stands on that day; one that was met comes back when its review date has passed, and one that was due before
 * a use that has begun is late.
 */
export function stateOn(duty: Dated, day: string, used: boolean): DutyState {
  if (duty.state === 'not-applicable') return 'not-applicable'
  if (duty.state === 'open' && duty.before_use && used) return 'overdue'
  const on = duty.state === 'met' ? duty.review_on : duty.due_on
  if (duty.state === 'met' && (on === null || on > addDays(day, soonDays))) return 'met'
  if (on === null) return duty.before_use ? 'before-use' : 'later'
  // Nobody is late for a use that has not begun.
  if (on < day) return duty.state === 'open' && !used ? 'before-use' : 'overdue'
  return on <= addDays(day, soonDays) ? 'soon' : 'later'
}

/** « Dire aux personnes… (art. 50). Précisions » → its first sentence, for lists and calendars. */
export function shortTitle(title: string): string {
  return title.split(/\.\s|\s[:;]\s/u)[0]?.replace(/\.$/, '') ?? title
}

/** The day that counts now: that of the duty, or of its review once it is met. */
export function dayOf({ state, due_on, review_on }: Dated): string | null {
  return state === 'met' ? review_on : due_on
}
