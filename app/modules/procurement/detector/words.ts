/** A sentence as it is searched: folded words, and what stands between them. */
export interface Words {
  list: readonly string[]
  /** After word i: 2 a strong stop (; :), 1 a comma or a bracket, 0 nothing. */
  stops: readonly number[]
}

/** Case, accents and ligatures dropped; two names of one thing become one. Apostrophes and hyphens part words. */
export function wordsOf(sentence: string): Words {
  const folded = sentence
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bintelligences?\s+artificielles?\b|\bi\.\s?a\.(?=\s)/g, 'ia')
    .replace(
      /\bdonnees?\s+(?:a\s+caractere\s+personnel|personnelles?|nominatives?)(?=\P{L}|$)/gu,
      'donnees personnelles',
    )
  const list: string[] = []
  const stops: number[] = []
  for (const [piece] of folded.matchAll(/[\p{L}\p{N}]+|[,;:()]/gu)) {
    if (!/[,;:()]/.test(piece)) {
      list.push(piece)
      stops.push(0)
    } else if (list.length > 0)
      stops[list.length - 1] = Math.max(stops.at(-1) ?? 0, piece === ';' || piece === ':' ? 2 : 1)
  }
  return { list, stops }
}

/** A word cut at the end of a line is read both ways: « réver-sibilité » is one word, « sous-traitant » two. */
export function readings(sentence: string): Words[] {
  const cut = /(\p{L})-\s*\n\s*(?=\p{L})/gu
  return cut.test(sentence) ? [wordsOf(sentence), wordsOf(sentence.replace(cut, '$1'))] : [wordsOf(sentence)]
}
