/** What a body, a decision or an agreement speaks of. */
export const domains = ['data', 'ai', 'both'] as const

/** Whether something of that domain speaks of the other: « both » speaks of each. */
export function isAbout(domain: string, wanted: 'data' | 'ai'): boolean {
  return domain === wanted || domain === 'both'
}
