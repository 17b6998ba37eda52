import { addMonths } from '#kernel/clock.ts'

interface Dated {
  state: string
  starts_on: string | null
  ends_on: string | null
  tacit_renewal: boolean
  renewal_months: number | null
  notice_months: number
  ended_on: string | null
}

export const standings = ['draft', 'to-come', 'in-force', 'to-renew', 'expired', 'ended'] as const
export type Standing = (typeof standings)[number]

/** Months before the last day to speak up at which an agreement calls for somebody. */
export const callMonths = 3

export interface Term {
  standing: Standing
  /** Last day of the term under way, tacit renewals counted; null = without end. */
  ends_on: string | null
  /** Last day to say that one leaves or renegotiates: end less notice. */
  notice_on: string | null
}

/** Where an agreement stands on that day. It is in force from its start to its end, both included. */
export function termOf(agreement: Dated, today: string): Term {
  const ends_on = endOf(agreement, today)
  const notice_on = ends_on && addMonths(ends_on, -agreement.notice_months)
  return { standing: standingOf(agreement, ends_on, notice_on, today), ends_on, notice_on }
}

/** « Reconduite tacitement »: a new term begins after each one that nobody ended. */
function endOf({ state, ends_on, tacit_renewal, renewal_months }: Dated, today: string): string | null {
  if (!ends_on || !tacit_renewal || !renewal_months || state !== 'signed') return ends_on
  let end = ends_on
  for (let times = 1; end < today; times++) end = addMonths(ends_on, renewal_months * times)
  return end
}

function standingOf(
  { state, starts_on, ended_on }: Dated,
  ends_on: string | null,
  notice_on: string | null,
  today: string,
): Standing {
  if (state === 'draft' || !starts_on) return 'draft'
  if (state === 'ended' && ended_on !== null && ended_on <= today) return 'ended'
  if (starts_on > today) return 'to-come'
  if (ends_on !== null && ends_on < today) return 'expired'
  return notice_on !== null && addMonths(notice_on, -callMonths) <= today ? 'to-renew' : 'in-force'
}

/** To be renewed is still in force. */
export function isInForce(standing: Standing): boolean {
  return standing === 'in-force' || standing === 'to-renew'
}
