import { z } from 'zod'
import { spaced, type Language } from '#kernel/texts.ts'
import { answers, givesId, givesIds, givesNothing } from './answers/answers.ts'
import { describeInWords } from './operation-words.ts'
import { exampleOf } from './example-of.ts'
import { largestPage, usualPage } from './pages.ts'
import { parameterWords } from './parameter-words.ts'
import { problemKinds, type ProblemKind } from './problem.ts'
import type { JsonSchema, Route } from './routes.ts'

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description: string
  schema: JsonSchema
}

/** One operation of the document, with our own `x-` members beside those of OpenAPI. */
export interface DescribedOperation {
  operationId: string
  tags: string[]
  summary: string
  description: string
  'x-permission': string
  parameters: Parameter[]
  requestBody?: { required: boolean; content: { 'application/json': { schema: JsonSchema; example?: unknown } } }
  responses: Record<string, Response>
}

interface Response {
  $ref?: string
  description?: string
  headers?: Record<string, { $ref: string }>
  content?: Record<string, { schema: JsonSchema }>
}

/** From the very schemas that check each input and from what answers are promised to be. */
export function describeOperation(route: Route, language: Language): DescribedOperation {
  const { spec } = route.operation
  const inPath = [parameter('tenant', 'path', { type: 'string' }, language)]
  for (const name of route.names)
    inPath.push(parameter(name, 'path', route.input.properties?.[name] ?? { type: 'string' }, language))
  const body = route.method === 'GET' ? null : bodyOf(route)
  return {
    operationId: spec.name,
    tags: [route.module.id],
    summary: spaced(spec.summary[language], language),
    description: describeInWords(route, language),
    'x-permission': spec.needs,
    parameters: [...inPath, ...(body ? conditionOf(route, language) : queryOf(route, language))],
    ...(body ? { requestBody: body } : {}),
    responses: { ...successOf(route, language), ...refusalsOf(route) },
  }
}

function parameter(name: string, where: Parameter['in'], schema: JsonSchema, language: Language): Parameter {
  return { name, in: where, required: where === 'path', description: parameterWords(name)[language], schema }
}

/** `limit` is left out: pages say it. */
function queryOf({ input, names, list }: Route, language: Language): Parameter[] {
  const own = Object.entries(input.properties ?? {}).filter(([name]) => !names.includes(name))
  const named = own
    .filter(([name]) => !list || !['page', 'size', 'limit'].includes(name))
    .map(([name, schema]) => ({
      ...parameter(name, 'query', schema, language),
      required: (input.required ?? []).includes(name) && schema.default === undefined,
    }))
  if (!list) return named
  const size =
    list === 'paged' && !input.properties?.size
      ? { const: usualPage, default: usualPage }
      : { type: 'integer', minimum: 1, maximum: largestPage, default: usualPage }
  const page = { type: 'integer', minimum: 1, default: 1 }
  return [...named, parameter('page', 'query', page, language), parameter('size', 'query', size, language)]
}

function conditionOf({ record }: Route, language: Language): Parameter[] {
  if (!record) return []
  const fr = `Facultatif : l’« ETag » de GET ${record.path}, sans paramètre. Si la fiche a changé depuis, rien n’est écrit (412).`
  const en = `Optional: the “ETag” of GET ${record.path}, without parameters. If the record has changed since, nothing is written (412).`
  const description = spaced({ fr, en }[language], language)
  return [{ name: 'If-Match', in: 'header', required: false, description, schema: { type: 'string' } }]
}

function bodyOf({ input, names, operation }: Route): NonNullable<DescribedOperation['requestBody']> {
  const properties = Object.entries(input.properties ?? {}).filter(([name]) => !names.includes(name))
  const required = (input.required ?? []).filter(name => !names.includes(name))
  const whole = exampleOf(operation.spec.input) as Record<string, unknown> | null
  const shown = whole && Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)))
  // A choice of bodies has no fields of its own.
  const schema = input.anyOf ? input : { ...input, properties: Object.fromEntries(properties), required }
  return {
    required: required.length > 0 || input.anyOf !== undefined,
    content: { 'application/json': { schema, ...(shown ? { example: shown } : {}) } },
  }
}

function successOf(route: Route, language: Language): Record<string, Response> {
  const { name } = route.operation.spec
  const nothing = { '204': { description: { fr: 'Fait, rien à dire.', en: 'Done, nothing to say.' }[language] } }
  if (givesNothing.includes(name)) return nothing
  const description = route.list
    ? { fr: 'Une page de la liste.', en: 'One page of the list.' }[language]
    : { fr: 'Fait.', en: 'Done.' }[language]
  const headers = {
    ...(route.method === 'GET' ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
    ...(route.list ? { Link: { $ref: '#/components/headers/Link' } } : {}),
  }
  const done = { description, headers, content: { 'application/json': { schema: answerSchema(route) } } }
  const unsaid = route.method !== 'GET' && !(name in answers) && ![...givesId, ...givesIds].includes(name)
  return {
    '200': done,
    ...(route.method === 'GET' ? { '304': { $ref: '#/components/responses/Unchanged' } } : {}),
    ...(unsaid ? nothing : {}),
  }
}

function answerSchema({ operation: { spec }, list }: Route): JsonSchema {
  if (givesId.includes(spec.name)) return { type: 'string', format: 'uuid' }
  if (givesIds.includes(spec.name)) return { type: 'array', items: { type: 'string', format: 'uuid' } }
  const described = answers[spec.name]
  const one: JsonSchema = described ? { $ref: `#/components/schemas/${described.name}` } : {}
  if (!list) return one
  const page = { $ref: '#/components/schemas/ListPage' }
  return { allOf: [page, { type: 'object', required: ['rows'], properties: { rows: { type: 'array', items: one } } }] }
}

function refusalsOf({ method, record, names, input }: Route): Record<string, Response> {
  const writes = method !== 'GET'
  const kinds: ProblemKind[] = [
    ...(writes ? (['unreadable'] as const) : []),
    'unidentified',
    'forbidden',
    'missing',
    'unacceptable',
    ...(writes ? (['conflict'] as const) : []),
    ...(record ? (['stale'] as const) : []),
    ...(writes ? (['large', 'media'] as const) : []),
    ...(writes || names.length > 0 || Object.keys(input.properties ?? {}).length > 0 ? (['invalid'] as const) : []),
    'frequent',
    'broken',
  ]
  return Object.fromEntries(
    kinds.map(kind => [String(problemKinds[kind].status), { $ref: `#/components/responses/${kind}` }]),
  )
}

/** Answers that have a name, as JSON Schema. */
export function answerSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.values(answers).map(({ name, schema }) => {
      const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'output' })
      return [name, described as JsonSchema]
    }),
  )
}
