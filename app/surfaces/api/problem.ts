import type { Context } from 'hono'
import { Conflict, Invalid, isFailure, NotFound, Refused, type FieldProblem } from '#kernel/errors.ts'
import type { Registry } from '#kernel/module.ts'
import type { Language } from '#kernel/texts.ts'
import { apiTexts } from './texts.ts'

/** Every way the API says no: its status, and its anchor in the documentation, which never changes once published. */
export const problemKinds = {
  unreadable: { status: 400, anchor: 'probleme-illisible' },
  unidentified: { status: 401, anchor: 'probleme-identification' },
  forbidden: { status: 403, anchor: 'probleme-autorisation' },
  foreign: { status: 403, anchor: 'probleme-autre-site' },
  missing: { status: 404, anchor: 'probleme-introuvable' },
  method: { status: 405, anchor: 'probleme-methode' },
  unacceptable: { status: 406, anchor: 'probleme-format-de-reponse' },
  conflict: { status: 409, anchor: 'probleme-conflit' },
  stale: { status: 412, anchor: 'probleme-version' },
  large: { status: 413, anchor: 'probleme-taille' },
  media: { status: 415, anchor: 'probleme-format-envoi' },
  invalid: { status: 422, anchor: 'probleme-invalide' },
  frequent: { status: 429, anchor: 'probleme-cadence' },
  broken: { status: 500, anchor: 'probleme-serveur' },
} as const
export type ProblemKind = keyof typeof problemKinds

export const documentationPath = '/api/docs'

interface More {
  /** Members beside those of RFC 9457. */
  members?: Record<string, unknown>
  headers?: Record<string, string>
}

/** A refusal on its way to the caller. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly more: More
  constructor(kind: ProblemKind, detail: string, more: More = {}) {
    super(detail)
    this.name = 'Problem'
    this.kind = kind
    this.more = more
  }
}

/** RFC 9457: the same shape for every refusal. */
export function answerProblem(context: Context, language: Language, { kind, message, more }: Problem): Response {
  const { status, anchor } = problemKinds[kind]
  const body = {
    type: `${documentationPath}#${anchor}`,
    title: apiTexts[language].problems[kind].title,
    status,
    detail: message,
    instance: new URL(context.req.url).pathname,
    ...more.members,
  }
  return context.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json',
    'content-language': language,
    'cache-control': 'no-store',
    ...more.headers,
  })
}

/** What an operation refused, as the API says it; null for what is not a refusal. */
export function problemOf(error: unknown, registry: Registry, language: Language, method: string): Problem | null {
  if (error instanceof Problem) return error
  if (!isFailure(error)) return null
  const said = registry.sentence(error.key, language, error.words)
  if (error instanceof Refused) {
    const permission = error.key === 'kernel.refused' ? neededBy(registry, error.words.operation) : undefined
    const detail = permission ? apiTexts[language].refusedAs.permission(permission) : said
    return new Problem('forbidden', detail, { members: permission ? { permission } : {} })
  }
  if (error instanceof NotFound) return new Problem('missing', said)
  if (error instanceof Conflict) return new Problem('conflict', said)
  const fields = Object.entries(error instanceof Invalid ? error.fields : {}).map(([path, problem]) => ({
    ...placeOf(path, method),
    detail: sentenceOf(problem, registry, language),
  }))
  return new Problem('invalid', said, { members: { fields } })
}

/** RFC 6901 for what stands in the body, the name alone for what stands in the address. */
function placeOf(path: string, method: string): { pointer: string } | { parameter: string } {
  if (method === 'GET') return { parameter: path }
  if (path === 'input' || path === 'body') return { pointer: '#' }
  return { pointer: `#/${path.split('.').map(escaped).join('/')}` }
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function sentenceOf({ key, words }: FieldProblem, registry: Registry, language: Language): string {
  return registry.sentence(key, language, words)
}

function neededBy(registry: Registry, operation: string | number | undefined): string | undefined {
  return registry.modules.flatMap(module => module.operations).find(({ spec }) => spec.name === operation)?.spec.needs
}
