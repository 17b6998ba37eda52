import { htmlText } from '#modules/intake/public.ts'
import type { Doubts } from './days.ts'

/** Longest description kept, in characters. */
const longest = 100_000

/** Plain text of a description, whether the source wrote words or HTML. */
export function plainText(text: string | null, doubts?: Doubts): string | null {
  if (text === null) return null
  if (text.length > longest) doubts?.add('text-cut')
  const said = text.slice(0, longest)
  const marked = /<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i.test(said)
  const plain = (marked ? htmlText(said) : said).replaceAll('\u00a0', ' ').trim()
  return plain === '' ? null : plain
}

/** One line of plain text: a title, a name. */
export function lineOf(text: string | null): string | null {
  return plainText(text)?.replace(/\s+/g, ' ').slice(0, 1_000) ?? null
}

/** Keywords, each once whatever its case, empty ones left out. */
export function keywordsOf(words: readonly (string | null)[]): string[] {
  const kept = new Map<string, string>()
  for (const word of words) {
    const line = lineOf(word)
    if (line && line.length <= 200 && !kept.has(line.toLowerCase())) kept.set(line.toLowerCase(), line)
  }
  return [...kept.values()]
}

/** An address that a browser can open, whole; null and a doubt for anything else. Relative ones stand on `base`. */
export function webAddress(text: string | null, doubts: Doubts, base: string | null = null): string | null {
  const said = text?.trim()
  if (!said) return null
  const address = /^www\./i.test(said) ? `http://${said}` : said
  const url = URL.parse(address) ?? (base ? URL.parse(address, base) : null)
  if (url && /^(?:https?|ftps?):$/.test(url.protocol) && url.hostname && address.length <= 4_000) return url.href
  doubts.add('link-not-web')
  return null
}

/** First of a list that says something. */
export function firstSaid(...texts: (string | null | undefined)[]): string | null {
  return texts.find(text => text !== null && text !== undefined && text.trim() !== '') ?? null
}
