import { plainWords } from '#kernel/texts.ts'

/** Patterns of words: plain, one space apart, a star for any ending (« logiciel* »). Gives the first found. */
export function wordInside(text: string, patterns: readonly string[]): string | null {
  const words = ` ${plainWords(text.replace(/œ/gi, 'oe'))} `
  const found = patterns.find(pattern =>
    pattern.endsWith('*') ? words.includes(` ${pattern.slice(0, -1)}`) : words.includes(` ${pattern} `),
  )
  return found?.replace('*', '') ?? null
}
