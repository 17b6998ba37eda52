import { formatNumber, type Language } from '#kernel/texts.ts'
import { imposedWords } from './imposed-words.ts'

/** Days left, in words: « dans 12 jours », « demain », « en retard de 3 jours ». */
export function daysInWords(days: number, language: Language): string {
  const say = imposedWords[language].deadline
  if (days < 0) return say.late(formatNumber(-days, language, 0), days === -1)
  if (days === 0) return say.today
  return days === 1 ? say.tomorrow : say.left(formatNumber(days, language, 0))
}
