import { z } from 'zod'
import type { AnyOperation, Module, Registry } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'

/** The parts of a JSON Schema that addresses and documents are made from. */
export interface JsonSchema {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  enum?: unknown[]
  const?: unknown
  $ref?: string
  additionalProperties?: boolean | JsonSchema
  [other: string]: unknown
}

/** An operation as HTTP offers it. */
export interface Route {
  operation: AnyOperation
  module: Module
  method: string
  /** Below `/api/v1/t/:tenant`. */
  path: string
  /** Names in the path. */
  names: readonly string[]
  input: JsonSchema
  /** A list that the operation pages itself, or a whole array that is cut into pages here; null = not a list. */
  list: 'paged' | 'cut' | null
  /** For a writing: the reading whose version `If-Match` speaks of. */
  record: Route | null
}

/** Readings that give an array without being named `list-…`. */
const arrays: readonly string[] = ['catalogue.read-coverage', 'plan.read-history', 'plan.read-trend']

/** Every operation that names an address, fixed addresses before those with a name in them. */
export function routesOf(registry: Registry): Route[] {
  const routes = registry.modules.flatMap(module =>
    module.operations.flatMap(operation =>
      operation.spec.http ? [routeOf(operation, module, operation.spec.http)] : [],
    ),
  )
  for (const route of routes) if (route.method !== 'GET') route.record = recordOf(route, routes)
  // By code unit, « ~ » comes after every letter.
  const shape = ({ path }: Route) => path.replaceAll(':', '~')
  return routes.toSorted((a, b) => (shape(a) < shape(b) ? -1 : 1))
}

export function callOf({ operation }: Route): (scope: Scope, input: unknown) => Promise<unknown> {
  return operation as unknown as (scope: Scope, input: unknown) => Promise<unknown>
}

function routeOf(operation: AnyOperation, module: Module, http: string): Route {
  const [method = '', path = ''] = http.split(' ')
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const { $schema: _, ...input } = z.toJSONSchema(operation.spec.input, { io: 'input', unrepresentable: 'any' })
  const list = method === 'GET' ? listOf(operation, input as JsonSchema) : null
  return { operation, module, method, path, names, input: input as JsonSchema, list, record: null }
}

function listOf({ spec }: AnyOperation, input: JsonSchema): Route['list'] {
  if (input.properties?.page) return 'paged'
  return spec.name.includes('.list-') || arrays.includes(spec.name) ? 'cut' : null
}

/** « POST /applications/:id/archive » changes what « GET /applications/:id » reads: the longest reading that it begins with. */
function recordOf({ path }: Route, routes: readonly Route[]): Route | null {
  const readings = routes.filter(one => one.method === 'GET' && one.list === null)
  const above = readings.filter(one => path === one.path || path.startsWith(`${one.path}/`))
  return above.toSorted((a, b) => b.path.length - a.path.length)[0] ?? null
}
