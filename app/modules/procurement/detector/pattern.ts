import type { Words } from './words.ts'

/** Where a pattern stands in a sentence: first and last word. */
export interface Span {
  from: number
  to: number
}

/** One place of a pattern: the words that fit it, and how many others may stand before it. */
interface Place {
  exact: ReadonlySet<string>
  stems: readonly string[]
  gap: number
}

export type Pattern = readonly Place[]

/** What a pattern is written with: « mise* a jour ..3 mensuelle|annuelle » (* any ending, | or, ..N up to N words between). */
export const patternForm = /^(?:[a-z0-9]+\*?(?:\|[a-z0-9]+\*?)*)(?: (?:\.\.\d{1,2} )?[a-z0-9]+\*?(?:\|[a-z0-9]+\*?)*)*$/

export function parsePattern(written: string): Pattern {
  if (!patternForm.test(written)) throw new Error(`« ${written} » is no pattern`)
  const places: Place[] = []
  let gap = 0
  for (const piece of written.split(' ')) {
    if (piece.startsWith('..')) {
      gap = Number(piece.slice(2))
      continue
    }
    const words = piece.split('|')
    places.push({
      exact: new Set(words.filter(word => !word.endsWith('*'))),
      stems: words.filter(word => word.endsWith('*')).map(word => word.slice(0, -1)),
      gap,
    })
    gap = 0
  }
  return places
}

/** Whether the word may begin the pattern. */
export const mayBegin = ([first]: Pattern, word: string) => first !== undefined && fits(first, word)

const fits = ({ exact, stems }: Place, word: string) => exact.has(word) || stems.some(stem => word.startsWith(stem))

/** Every place where the pattern begins, with the shortest reading of each; never across a strong stop. */
export function spansOf(pattern: Pattern, { list, stops }: Words): Span[] {
  const [first] = pattern
  if (!first) return []
  return list.flatMap((word, from) => {
    if (!fits(first, word)) return []
    const to = endFrom(pattern, 1, from, list, stops)
    return to === null ? [] : [{ from, to }]
  })
}

function endFrom(
  pattern: Pattern,
  step: number,
  at: number,
  list: readonly string[],
  stops: readonly number[],
): number | null {
  const place = pattern[step]
  if (!place) return at
  for (let next = at + 1; next <= at + 1 + place.gap && next < list.length; next++) {
    if (stops[next - 1] === 2) return null
    if (!fits(place, list[next] ?? '')) continue
    const end = endFrom(pattern, step + 1, next, list, stops)
    if (end !== null) return end
  }
  return null
}
