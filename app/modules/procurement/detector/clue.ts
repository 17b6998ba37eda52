import { parsePattern, type Pattern, type Span, spansOf } from './pattern.ts'
import type { Words } from './words.ts'

/** Words that must stand together, in any order, no further apart than `within` words from first to last. */
export interface Clue {
  name: string
  all: readonly Pattern[]
  within: number
}

export function parseClue(written: string | { all: readonly string[]; within: number }): Clue {
  if (typeof written === 'string') return { name: written, all: [parsePattern(written)], within: 99 }
  return { name: written.all.join(' + '), all: written.all.map(parsePattern), within: written.within }
}

/** Where the clue stands; of a clue of several patterns, the closest company of each first one. */
export function findClue({ all, within }: Clue, words: Words): Span[] {
  const [first, ...others] = all
  if (!first) return []
  const places = others.map(pattern => spansOf(pattern, words))
  if (places.some(list => list.length === 0)) return []
  return spansOf(first, words).flatMap(start => {
    let whole = start
    for (const spans of places) {
      let near: Span | null = null
      for (const span of spans) {
        const both = { from: Math.min(whole.from, span.from), to: Math.max(whole.to, span.to) }
        if (near === null || both.to - both.from < near.to - near.from) near = both
      }
      whole = near ?? whole
    }
    return whole.to - whole.from <= within ? [whole] : []
  })
}
