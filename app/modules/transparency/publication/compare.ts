import type { PublicContent } from './content.ts'
import { publicFields } from './fields.ts'

/** One thing that the public would read differently: `fields.summary`, `rule`, `logo`. */
export interface Difference {
  key: string
  before: string | null
  after: string | null
}

/** Field by field, what changes from what is online to what is proposed, in the order in which the page says it. */
export function differences(before: PublicContent | null, after: PublicContent | null): Difference[] {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  const keys = [...new Set([...is.keys(), ...was.keys()])]
  return keys
    .map(key => ({ key, before: was.get(key) ?? null, after: is.get(key) ?? null }))
    .filter(({ before: left, after: right }) => left !== right)
}

// Said once already: in `fields`, with the words of the field, or the kind of page itself.
const inside = new Set(['kind', 'fields', 'mention', 'status', 'tier', 'annex_points', 'department'])

function wordsOf(content: PublicContent | null): Map<string, string> {
  const words = new Map<string, string>()
  if (!content) return words
  const add = (key: string, value: string | null) => {
    if (value) words.set(key, value)
  }
  for (const [key, value] of Object.entries(content)) if (!inside.has(key)) add(key, said(key, value))
  if (content.kind === 'system') {
    for (const { key } of publicFields) add(`fields.${key}`, content.fields[key] ?? null)
    for (const key of ['fields.name', 'fields.uuid']) words.delete(key)
    words.delete('processings')
    add('mention.letter', content.mention?.letter ?? null)
    add('mention.online', content.mention?.online ?? null)
  }
  return words
}

function said(key: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (key === 'logo') return `${JSON.stringify(value).length} octets`
  if (Array.isArray(value)) return value.map(one => lineOf(one)).join('\n')
  return typeof value === 'object' ? lineOf(value) : String(value)
}

function lineOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  // The database gives keys back in an order of its own.
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([, one]) => String(one)).join(' · ')
}
