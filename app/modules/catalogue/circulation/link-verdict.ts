import type { linkStates } from './links.ts'

/** What asking an address gave: a status, or why there is none (codes of kernel/outbound/refused.ts). */
export interface LinkAnswer {
  status: number | null
  problem: string | null
  movedForGood: boolean
}

/** Hours before an address is asked again, by failures in a row: a week when it answers, then 12 h, a day, a week, a month. */
export const hoursAfter = [168, 12, 24, 168, 720] as const

/** Silences in a row after which an address is said dead: a server may be down for a night. */
const silences = 3

/** Ours to mend or to allow: the other side was not even asked. */
const notAsked = ['private', 'port', 'credentials', 'bad-address']

/** Where an address stands after this answer. 404 and 410 say that nothing is there; other refusals say nothing of the data. */
export function linkVerdict(
  { status, problem, movedForGood }: LinkAnswer,
  failuresBefore: number,
): { state: (typeof linkStates)[number]; failures: number } {
  if (status !== null && status < 400) return { state: movedForGood ? 'moved' : 'alive', failures: 0 }
  const failures = failuresBefore + 1
  if (status === 404 || status === 410) return { state: 'dead', failures }
  const silent = status === null ? !notAsked.includes(problem ?? '') : status >= 500
  return { state: silent && failures >= silences ? 'dead' : 'unsure', failures }
}
