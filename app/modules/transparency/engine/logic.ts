import type { FactName } from './fact-table.ts'

/** Kleene's three values: an unknown fact makes unknown only what it could change. */
export type Truth = boolean | 'unknown'

/** What a condition is worth, and why. */
export interface Verdict {
  truth: Truth
  /** The known facts that made it so. */
  used: readonly FactName[]
  /** The unknown ones that could make it otherwise. */
  missing: readonly FactName[]
  /** Those of them to ask first: their answers may make the others useless. */
  next: readonly FactName[]
}

export function not(verdict: Verdict): Verdict {
  return { ...verdict, truth: verdict.truth === 'unknown' ? 'unknown' : !verdict.truth }
}

/** One false is enough, whatever the unknowns: that one alone explains the answer, unless it is false only by default. */
export function all(verdicts: readonly Verdict[]): Verdict {
  const no = verdicts.filter(({ truth }) => truth === false)
  const firm = no.find(({ missing }) => missing.length === 0)
  if (firm) return firm
  const open = verdicts.find(({ truth }) => truth === 'unknown')
  return {
    truth: no.length > 0 ? false : open ? 'unknown' : true,
    used: once((no.length > 0 ? no : verdicts).flatMap(({ used }) => used)),
    missing: once(verdicts.flatMap(({ missing }) => missing)),
    next: open ? open.next : once(verdicts.flatMap(({ next }) => next)),
  }
}

/** De Morgan: one true is enough. */
export function any(verdicts: readonly Verdict[]): Verdict {
  return not(all(verdicts.map(not)))
}

export function once<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
