import type { Context } from 'hono'
import { Invalid } from '#kernel/errors.ts'
import type { Language } from '#kernel/texts.ts'
import { Problem } from './problem.ts'
import type { JsonSchema, Route } from './routes.ts'
import { apiTexts } from './texts.ts'

type Input = Record<string, unknown>

/** Deeper than any input that an operation takes, shallower than what would exhaust whoever walks through it. */
const deepest = 32

/** Path parts, then the query of a reading or the JSON body of a writing. */
export async function readInput(context: Context, route: Route, language: Language): Promise<Input> {
  const { tenant: _, ...path } = context.req.param() as Record<string, string>
  const { search, searchParams } = new URL(context.req.url)
  if (/%00/.test(search) || Object.values(path).some(part => part.includes('\0')))
    throw new Problem('unreadable', apiTexts[language].refusedAs.signs)
  if (route.method === 'GET') return { ...fromQuery(searchParams, route.input), ...path }
  const body = await fromBody(context, takesList(route.input), language)
  return Array.isArray(body) ? body : { ...body, ...path }
}

/** An address holds text only: what the schema wants otherwise is read from it. */
export function fromQuery(query: URLSearchParams, { properties = {} }: JsonSchema): Input {
  const names = new Set(query.keys())
  return Object.fromEntries([...names].map(name => [name, typed(query.getAll(name), properties[name])]))
}

function typed(values: string[], schema: JsonSchema | undefined): unknown {
  if (schema?.type === 'array') return values
  const value = values.at(-1) ?? ''
  if (schema?.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  const number = schema?.type === 'number' || schema?.type === 'integer'
  return number && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
}

/** Whether several things may be sent as a bare array. */
function takesList({ anyOf = [] }: JsonSchema): boolean {
  return anyOf.some(({ type }) => type === 'array')
}

async function fromBody(context: Context, list: boolean, language: Language): Promise<Input> {
  const text = await context.req.text()
  const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(context.req.header('content-type') ?? '')
  if (text === '') return {}
  if (!json) throw new Problem('media', apiTexts[language].problems.media.why)
  if (isDeep(text)) throw new Problem('unreadable', apiTexts[language].refusedAs.deep(deepest))
  const body = parsed(text, language)
  if (holdsHalfSigns(text, body)) throw new Problem('unreadable', apiTexts[language].refusedAs.signs)
  if (typeof body !== 'object' || body === null || (Array.isArray(body) && !list))
    throw new Invalid({ body: { key: 'kernel.json-only' } })
  return body as Input
}

function parsed(text: string, language: Language): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('unreadable', apiTexts[language].problems.unreadable.why)
  }
}

/** A null character, or half of a pair: JSON may write them, no text of the database may hold them. */
function holdsHalfSigns(text: string, body: unknown): boolean {
  // Written again, whole pairs become signs: only halves are still escaped. An escaped backslash escapes nothing.
  return /\\u(?:0000|d[89a-f])/i.test(text) && /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(body))
}

/** One pass, whatever the text: what stands between quotes opens nothing. */
function isDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted && sign === '\\') at++
    else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '[' || sign === '{') && ++depth > deepest) return true
    else if (!quoted && (sign === ']' || sign === '}')) depth--
  }
  return false
}
