import { createHash } from 'node:crypto'
import { plainWords } from '#kernel/texts.ts'
import type { HarvestedRecord } from './record.ts'

/** The same for the same content, whatever the order in which a reader wrote its fields. */
export function fingerprintOf(record: HarvestedRecord): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(record)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]),
  )
}

/** By what a dataset is known again when its identifier changes; null where the source says nothing. */
export function keysOf({ landingPage, title }: Pick<HarvestedRecord, 'landingPage' | 'title'>) {
  return { landing_key: landingPage && landingKey(landingPage), title_key: plainWords(title) || null }
}

/** An address without what does not change the page: scheme, « www. », last slash, fragment. */
export function landingKey(page: string): string {
  const [bare = ''] = page
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '')
    .split('#', 1)
  return bare.slice(0, 1 + Array.from(bare).findLastIndex(sign => sign !== '/')).toLowerCase()
}

/** One of the two sources may not say who publishes. */
export function mayBeSamePublisher(one: string | null, other: string | null): boolean {
  return !one || !other || plainWords(one) === plainWords(other)
}
