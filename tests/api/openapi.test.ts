import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { buildModules } from '#modules.ts'
import { describeApi } from '#surfaces/api/openapi.ts'

const registry = buildModules()
const document = describeApi(registry, 'http://127.0.0.1:4610', '0.1.0')

test('the API describes itself in a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(structuredClone(document))
  expect(result.errors).toBeUndefined()
  expect(result.valid).toBe(true)
})

test('every operation that names an HTTP path is in the document, and nothing else', () => {
  const wanted = registry.modules
    .flatMap(module => module.operations)
    .flatMap(({ spec }) => (spec.http ? [spec.name] : []))
  const found = Object.values(document.paths).flatMap(methods =>
    Object.values(methods).map(method => (method as { operationId: string }).operationId),
  )
  expect(found.toSorted()).toEqual(wanted.toSorted())
})
