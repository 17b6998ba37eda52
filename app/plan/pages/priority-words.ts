import { formatNumber, type Language } from '#kernel/texts.ts'
import type { Action } from '../action.ts'
import type { RowResult } from '../level.ts'
import { defaultTarget, efforts, type Proposal } from '../propose-actions.ts'
import { pageWords } from './words.ts'

/** « Priorité : écart 2 × poids 2 ÷ effort 1 = 4 » */
export function priorityWords({ gap, weight, divisor, value }: Proposal['priority'], language: Language): string {
  const say = (number: number) => formatNumber(number, language)
  return pageWords[language].proposal.priority(say(gap), say(weight), say(divisor), say(value))
}

/** The priority of an accepted action today: that of the point it serves most; null when it serves none. */
export function priorityOf(action: Action, rows: readonly RowResult[]): Proposal['priority'] | null {
  const { divisor } = efforts[action.effort]
  const priorities = rows
    .filter(row => action.prerequisites.includes(row.id) && row.state !== 'not-applicable')
    .map(row => {
      const gap = Math.max(0, (row.position.target ?? defaultTarget) - (row.level ?? 0))
      return { gap, weight: row.position.weight, divisor, value: (gap * row.position.weight) / divisor }
    })
  return priorities.toSorted((a, b) => b.value - a.value)[0] ?? null
}
