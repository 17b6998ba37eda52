import { addMonths } from '#kernel/clock.ts'
import { longestSureMonths, type Modification } from './contract.ts'

interface Timed {
  notified_on?: string | null | undefined
  starts_on?: string | null | undefined
  months?: number | null | undefined
}

/** Modifications in the order in which they took effect; one without a date keeps its place in the source, first. */
export function inOrder<M extends Pick<Modification, 'signed_on' | 'number'>>(modifications: readonly M[]): M[] {
  return modifications.toSorted(
    (a, b) =>
      (a.signed_on ?? '').localeCompare(b.signed_on ?? '') || a.number.localeCompare(b.number, 'fr', { numeric: true }),
  )
}

/** What the contract says now: a modification that is silent on a field leaves it as the one before made it. */
export function currentOf(
  field: 'months' | 'amount',
  initial: number | null | undefined,
  modifications: readonly Modification[],
): number | null {
  return inOrder(modifications).findLast(one => one[field] !== null)?.[field] ?? initial ?? null
}

/** Start (else notification) plus the duration in force, or null: a duration of zero, unknown or doubtful is no date. */
export function endOf(contract: Timed, modifications: readonly Modification[], { sure = false } = {}): string | null {
  const start = contract.starts_on ?? contract.notified_on
  const months = currentOf('months', contract.months, modifications)
  if (!start || !months || (months > longestSureMonths && !sure)) return null
  const end = addMonths(start, months)
  return end < '2200' ? end : null
}
