import { normaliseHeader } from '#kernel/sheets.ts'

/** The one of these names that somebody most likely meant: the same but for case, accents and signs, or two letters away. */
export function nearest(text: string, names: readonly string[]): string | null {
  if (text === '' || text.length > 100) return null
  const plain = normaliseHeader(text).replaceAll(' ', '')
  let best: { name: string; distance: number } | null = null
  for (const name of names.slice(0, 500)) {
    const other = normaliseHeader(name).replaceAll(' ', '')
    const most = Math.min(2, Math.floor(other.length / 4))
    const distance = plain === other ? 0 : distanceWithin(plain, other, most)
    if (distance <= most && (best === null || distance < best.distance)) best = { name, distance }
  }
  return best?.name ?? null
}

/** Letters to change, add or take away from one word to the other (Levenshtein); more than `most` = `most` + 1. */
function distanceWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(row[b.length] ?? most + 1, most + 1)
}
