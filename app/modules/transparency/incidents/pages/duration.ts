import type { Language } from '#kernel/texts.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const units: Record<Language, readonly [length: number, one: string, many: string][]> = {
  fr: [
    [day, 'jour', 'jours'],
    [hour, 'heure', 'heures'],
    [minute, 'minute', 'minutes'],
  ],
  en: [
    [day, 'day', 'days'],
    [hour, 'hour', 'hours'],
    [minute, 'minute', 'minutes'],
  ],
}

/** A length of time in its two largest units, rounded down: « 2 jours et 3 heures », « 45 minutes ». */
export function durationWords(milliseconds: number, language: Language): string {
  let left = Math.abs(milliseconds)
  const parts: string[] = []
  for (const [length, one, many] of units[language]) {
    const count = Math.floor(left / length)
    left -= count * length
    if (count > 0) parts.push(`${count} ${count === 1 ? one : many}`)
    // The unit after the largest, even when it is nought: « 3 days » does not become « 3 days and 5 minutes ».
    else if (parts.length > 0) break
    if (parts.length === 2) break
  }
  if (parts.length === 0) return language === 'fr' ? 'moins d’une minute' : 'less than a minute'
  return parts.join(language === 'fr' ? ' et ' : ' and ')
}
