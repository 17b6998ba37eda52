import type { Context, Hono } from 'hono'
import { Conflict, Invalid, isFailure, NotFound, Refused, type AnyFailure } from '#kernel/errors.ts'
import type { AnyOperation } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { findTenant } from '#kernel/tenants.ts'
import type { WebMeans } from '../web/means.ts'
import type { WebVariables } from '../web/variables.ts'
import { scopeOfVisit } from '../web/visit.ts'
import { describeApi } from './openapi.ts'

/** The JSON API: every operation that names an HTTP path, under the same permissions as the pages. */
export function mountApi(app: Hono<WebVariables>, means: WebMeans): void {
  app.get('/api/v1/openapi.json', context => context.json(describeApi(means.registry, means.origin, means.version)))
  for (const operation of httpOperations(means)) {
    const [method = '', path = ''] = operation.spec.http?.split(' ') ?? []
    app.on(method, `/api/v1/t/:tenant${path}`, context => answer(context, means, operation, method))
  }
  app.all('/api/*', context =>
    problem(context, 404, means.registry.sentence('kernel.not-found', context.get('language'))),
  )
}

export function httpOperations({ registry }: Pick<WebMeans, 'registry'>): AnyOperation[] {
  const operations = registry.modules.flatMap(module => module.operations).filter(({ spec }) => spec.http)
  // A fixed path comes before one with a name in it: by code unit, « ~ » comes after every letter.
  const shape = ({ spec }: AnyOperation) => (spec.http ?? '').replaceAll(':', '~')
  return operations.toSorted((a, b) => (shape(a) < shape(b) ? -1 : 1))
}

async function answer(
  context: Context<WebVariables>,
  means: WebMeans,
  operation: AnyOperation,
  method: string,
): Promise<Response> {
  try {
    const tenant = await findTenant(means.database, context.req.param('tenant') ?? '')
    const known = await scopeOfVisit(means, tenant, context.get('language'), context.req.raw.headers)
    if (!known) return problem(context, 401, means.registry.sentence('accounts.sign-in-first', context.get('language')))
    const input = await inputOf(context, method)
    const result = await (operation as unknown as (scope: Scope, input: unknown) => Promise<unknown>)(
      known.scope,
      input,
    )
    return result === undefined ? context.body(null, 204) : context.json(result as Record<string, unknown>)
  } catch (error) {
    if (!isFailure(error)) throw error
    return problem(
      context,
      statusOf(error),
      sentenceOf(error, means, context.get('language')),
      fieldsOf(error, means, context.get('language')),
    )
  }
}

/** Path parts, then the query of a reading or the JSON body of a writing; only JSON is taken, which no foreign form can send. */
async function inputOf(context: Context, method: string): Promise<Record<string, unknown>> {
  const { tenant: _, ...path } = context.req.param() as Record<string, string>
  if (method === 'GET') return { ...Object.fromEntries(new URL(context.req.url).searchParams), ...path }
  if (!/^application\/json\b/.test(context.req.header('content-type') ?? '')) {
    if ((context.req.header('content-length') ?? '0') === '0') return path
    throw new Invalid({ body: { key: 'kernel.json-only' } })
  }
  const body: unknown = await context.req.json().catch(() => null)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Invalid({ body: { key: 'kernel.json-only' } })
  return { ...body, ...path }
}

function statusOf(failure: AnyFailure): number {
  if (failure instanceof Refused) return 403
  if (failure instanceof NotFound) return 404
  return failure instanceof Conflict ? 409 : 422
}

function sentenceOf(failure: AnyFailure, { registry }: WebMeans, language: 'fr' | 'en'): string {
  return registry.sentence(failure.key, language, failure.words)
}

function fieldsOf(failure: AnyFailure, { registry }: WebMeans, language: 'fr' | 'en') {
  if (!(failure instanceof Invalid)) return undefined
  return Object.fromEntries(
    Object.entries(failure.fields).map(([field, { key, words }]) => [field, registry.sentence(key, language, words)]),
  )
}

/** RFC 9457: the same shape for every refusal. */
function problem(context: Context, status: number, detail: string, fields?: Record<string, string>): Response {
  return context.body(
    JSON.stringify({ type: 'about:blank', status, title: detail, ...(fields ? { fields } : {}) }),
    status as 400,
    {
      'content-type': 'application/problem+json',
    },
  )
}
