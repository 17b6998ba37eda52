import type { Context } from 'hono'
import type { WebMeans } from '../web/means.ts'
import type { WebVariables } from '../web/variables.ts'
import { callerOf } from './caller.ts'
import { linksOf, paging } from './pages.ts'
import { Problem } from './problem.ts'
import { readInput } from './read-input.ts'
import { callOf, type Route } from './routes.ts'
import { apiTexts } from './texts.ts'
import { ifUnchanged, isOvertaken, stale } from './unchanged.ts'
import { bytesOf, names, tagOf } from './versions.ts'

/** One request: who, what, then the operation itself, under the same permissions as the pages. */
export async function answer(context: Context<WebVariables>, means: WebMeans, route: Route): Promise<Response> {
  const language = context.get('language')
  if (!takesJson(context.req.header('accept')))
    throw new Problem('unacceptable', apiTexts[language].problems.unacceptable.why)
  const scope = await callerOf(context, means)
  const input = await readInput(context, route, language)
  if (route.method !== 'GET') return write(context, route, scope, input)
  const list = route.list && paging(route, input)
  const found = await callOf(route)(scope, list ? list.input : input)
  const page = list?.toPage(found)
  if (page) context.header('link', linksOf(new URL(context.req.url), page))
  return fresh(context, bytesOf(page ?? found))
}

/** Conditions of RFC 9110 that a writing could carry and that nothing here compares: ignoring them would overwrite. */
const otherConditions = ['If-None-Match', 'If-Unmodified-Since'] as const

async function write(
  context: Context<WebVariables>,
  route: Route,
  scope: Awaited<ReturnType<typeof callerOf>>,
  input: Record<string, unknown>,
): Promise<Response> {
  // Said empty is said: it names no version.
  const condition = context.req.header('if-match')
  const { language } = scope
  const { record } = route
  const other = otherConditions.find(name => context.req.header(name) !== undefined)
  if (other) throw new Problem('stale', apiTexts[language].refusedAs.condition(other))
  if (condition !== undefined && !record) throw new Problem('stale', apiTexts[language].refusedAs.unconditional)
  const conditioned = condition !== undefined && record ? ifUnchanged(scope, record, input, condition) : scope
  const done = await callOf(route)(conditioned, input).catch((error: unknown) => {
    throw condition !== undefined && record && isOvertaken(error) ? stale(record, language) : error
  })
  return done === undefined
    ? context.body(null, 204)
    : context.body(bytesOf(done), 200, { 'content-type': 'application/json' })
}

/** The answer with its version; nothing but the version for whoever has it already. */
export function fresh(context: Context, bytes: string): Response {
  const tag = tagOf(bytes)
  context.header('etag', tag)
  // Kept by the caller alone, and asked again each time: the version makes that cheap.
  context.header('cache-control', 'private, no-cache')
  context.header('vary', 'Authorization, Cookie, Accept-Language')
  const known = context.req.header('if-none-match')
  if (known && names(known, tag)) return context.body(null, 304)
  // The length lets short answers travel as they are, with their version as strong as it is.
  const length = String(Buffer.byteLength(bytes))
  return context.body(bytes, 200, { 'content-type': 'application/json', 'content-length': length })
}

function takesJson(accept: string | undefined): boolean {
  if (!accept) return true
  return accept.split(',').some(range => {
    const [type = '', ...parameters] = range.split(';').map(part => part.trim().toLowerCase())
    if (parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter))) return false
    return ['*/*', 'application/*', 'application/json', 'application/problem+json'].includes(type)
  })
}
