import { decodeText } from '#modules/intake/public.ts'
import { NotACatalogue } from '../protocol.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const largest = 60_000_000

/** A JSON answer. Throws `NotACatalogue` for a page of a site, a document cut short, anything else. */
export function readJson(body: Uint8Array): unknown {
  if (body.byteLength > largest) throw new NotACatalogue('answer-too-large')
  const text = decodeText(body)?.text.trim()
  if (!text) throw new NotACatalogue(body.byteLength === 0 ? 'answer-empty' : 'not-json')
  if (/^<(?:!DOCTYPE html|html)[\s>]/i.test(text)) throw new NotACatalogue('web-page')
  try {
    return JSON.parse(text)
  } catch {
    throw new NotACatalogue(/^[[{]/.test(text) && !/[\]}]$/.test(text) ? 'answer-cut-short' : 'not-json')
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at the end of a path of keys, or undefined. */
export function jsonAt(value: unknown, ...path: string[]): unknown {
  let found = value
  for (const key of path) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined
  return found
}

export function objectAt(value: unknown, ...path: string[]): JsonObject | null {
  const found = jsonAt(value, ...path)
  return isObject(found) ? found : null
}

/** A list; one lone value is a list of one, nothing is an empty one. */
export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = jsonAt(value, ...path)
  if (Array.isArray(found)) return found
  return found === undefined || found === null || found === '' ? [] : [found]
}

/** Words or a number as words; null for anything else, and for what only looks like words. */
export function wordsAt(value: unknown, ...path: string[]): string | null {
  const found = jsonAt(value, ...path)
  if (typeof found === 'number' && Number.isFinite(found)) return String(found)
  if (typeof found !== 'string') return null
  const text = found.trim()
  return text === '' || /^(?:null|none|undefined|n\/a)$/i.test(text) ? null : text
}

export function numberAt(value: unknown, ...path: string[]): number | null {
  const found = jsonAt(value, ...path)
  const number = typeof found === 'string' && /^[-+]?\d+(?:\.\d+)?$/.test(found.trim()) ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}
