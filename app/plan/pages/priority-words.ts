import { formatNumber, type Language } from '#kernel/texts.ts'
import type { Proposal } from '../propose-actions.ts'
import { pageWords } from './words.ts'

/** « Priorité : écart 2 × poids 2 ÷ effort 1 = 4 » */
export function priorityWords({ gap, weight, divisor, value }: Proposal['priority'], language: Language): string {
  const say = (number: number) => formatNumber(number, language)
  return pageWords[language].proposal.priority(say(gap), say(weight), say(divisor), say(value))
}
