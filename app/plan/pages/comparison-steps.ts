import type { Change, ComparedPoint } from '../comparison.ts'

type Moved = Exclude<Change, 'unknown'>

/** Points that went from one level to the same other. */
export interface Step {
  then: number | null
  now: number | null
  change: Moved
  ids: string[]
}

/** A shape for each movement, always beside its words. */
export const changeSigns: Readonly<Record<Change, string>> = {
  up: '▲',
  down: '▼',
  same: '=',
  first: '○',
  lost: '×',
  unknown: '?',
}

const order: readonly Moved[] = ['up', 'first', 'down', 'lost', 'same']

/** The points together by where they were and where they are, movements first. */
export function stepsOf(points: readonly ComparedPoint[]): Step[] {
  const steps = new Map<string, Step>()
  for (const { id, then, now, change } of points) {
    if (change === 'unknown') continue
    const key = `${then} ${now}`
    const step = steps.get(key) ?? { then, now, change, ids: [] }
    steps.set(key, { ...step, ids: [...step.ids, id] })
  }
  const rank = ({ change }: Step) => order.indexOf(change)
  return [...steps.values()].toSorted((a, b) => rank(a) - rank(b) || (b.now ?? -1) - (a.now ?? -1))
}
