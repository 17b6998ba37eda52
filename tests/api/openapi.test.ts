import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { isFailure } from '#kernel/errors.ts'
import { buildModules } from '#modules.ts'
import type { DescribedOperation } from '#surfaces/api/openapi-operation.ts'
import { describeApi } from '#surfaces/api/openapi.ts'
import { routesOf } from '#surfaces/api/routes.ts'

const registry = buildModules()
const document = describeApi(registry, 'http://127.0.0.1:4610', '0.1.0')
const routes = routesOf(registry)
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, DescribedOperation, string, string] => [
    operation.operationId,
    operation,
    method,
    path,
  ]),
)

test.each(['fr', 'en'] as const)('the API describes itself in a valid OpenAPI 3.1 document (%s)', async language => {
  const result = await new Validator().validate(
    structuredClone(describeApi(registry, 'http://127.0.0.1:4610', '0.1.0', language)),
  )
  expect(result.errors).toBeUndefined()
  expect(result.valid).toBe(true)
})

test('every operation that names an HTTP path is in the document, and nothing else', () => {
  const wanted = registry.modules
    .flatMap(module => module.operations)
    .flatMap(({ spec }) => (spec.http ? [spec.name] : []))
  expect(operations.map(([name]) => name).toSorted()).toEqual(wanted.toSorted())
})

describe('In the document, each operation', () => {
  test.each(operations)('%s says in French what it does, what it needs, takes, and answers', (name, operation) => {
    expect(operation.summary.length).toBeGreaterThan(5)
    expect(operation.description).toContain(operation.summary)
    expect(operation.description).toContain(`\`${operation['x-permission']}\``)
    expect(registry.permissions.has(operation['x-permission']), name).toBe(true)
    for (const { name: parameter, description } of operation.parameters)
      expect(description.length, parameter).toBeGreaterThan(5)
    expect(operation.parameters.some(({ name: parameter }) => parameter === 'tenant')).toBe(true)
    for (const status of ['401', '403', '404', '429', '500']) expect(operation.responses).toHaveProperty(status)
    expect(Object.keys(operation.responses).some(status => /^20[04]$/.test(status))).toBe(true)
  })

  const writings = routes.filter(({ method }) => method !== 'GET')
  test.each(writings.map(route => [route.operation.spec.name, route] as const))(
    '%s shows an example that its own schema accepts',
    (name, route) => {
      const described = operations.find(([known]) => known === name)?.[1]
      const example = described?.requestBody?.content['application/json'].example as object | undefined
      expect(example).toBeDefined()
      const inPath = Object.fromEntries(route.names.map(part => [part, pathExample(route.input.properties?.[part])]))
      const parsed = route.operation.spec.input.safeParse({ ...example, ...inPath })
      expect(isFailure(parsed.error) ? parsed.error.message : parsed.error?.issues).toBeUndefined()
    },
  )

  test.each(operations.filter(([, , method]) => method === 'get'))(
    '%s takes a page when it is a list',
    (name, operation) => {
      const list = routes.find(route => route.operation.spec.name === name)?.list ?? null
      const asked = operation.parameters.map(parameter => parameter.name)
      expect(['page', 'size'].filter(parameter => asked.includes(parameter))).toEqual(list ? ['page', 'size'] : [])
      expect('Link' in (operation.responses['200']?.headers ?? {})).toBe(list !== null)
      expect(operation.responses['200']?.headers).toHaveProperty('ETag')
    },
  )
})

function pathExample(schema: { enum?: unknown[]; format?: unknown } | undefined): unknown {
  return schema?.enum?.[0] ?? (schema?.format === 'uuid' ? '0190f3a0-5b1c-7d2e-8f3a-4b5c6d7e8f90' : 'I.B.1.a')
}

test('If-Match stands where a writing acts on something that one can read at an address above its own', () => {
  const conditioned = routes.filter(({ record }) => record)
  expect(conditioned.map(({ method, path, record }) => `${method} ${path} < ${record?.path}`)).toEqual(
    expect.arrayContaining([
      'PATCH /authority < /authority',
      'POST /applications/:id/archive < /applications/:id',
      'POST /imposed/:id/decision < /imposed/:id',
      'POST /imports/:id/apply < /imports/:id',
    ]),
  )
  for (const { operation, record } of routes.filter(({ method }) => method !== 'GET')) {
    const described = operations.find(([name]) => name === operation.spec.name)?.[1]
    expect(described?.parameters.some(({ name }) => name === 'If-Match')).toBe(record !== null)
    expect('412' in (described?.responses ?? {})).toBe(record !== null)
  }
})

test('Every reference of the document leads somewhere in it', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(found => found[1] ?? '')
  expect(references.length).toBeGreaterThan(100)
  for (const reference of new Set(references)) {
    const found = reference
      .split('/')
      .reduce<unknown>((inside, part) => (inside as Record<string, unknown> | undefined)?.[part], document)
    expect(found, reference).toBeDefined()
  }
})
