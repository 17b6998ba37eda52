import { z } from 'zod'
import type { AnyOperation, Registry } from '#kernel/module.ts'

/** The OpenAPI 3.1 document, from the very schemas that check each input. */
export function describeApi(registry: Registry, origin: string, version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const module of registry.modules) {
    for (const operation of module.operations) {
      if (!operation.spec.http) continue
      const [method = '', path = ''] = operation.spec.http.split(' ')
      const full = `/t/{tenant}${path.replace(/:(\w+)/g, '{$1}')}`
      paths[full] = { ...paths[full], [method.toLowerCase()]: describeOperation(operation, method, path, module.id) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gouvernail',
      version,
      summary: 'Piloter une politique d’IA responsable',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    tags: registry.modules.map(({ id, name }) => ({ name: id, description: name.fr })),
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'gouvernail.session_token' } },
      schemas: { Problem: problemSchema },
      responses: {
        Problem: {
          description: 'Refus',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

const problemSchema = {
  type: 'object',
  required: ['status', 'title'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
  },
}

interface ObjectSchema {
  properties?: Record<string, unknown>
  required?: string[]
}

function describeOperation({ spec }: AnyOperation, method: string, path: string, tag: string) {
  const schema = z.toJSONSchema(spec.input, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as ObjectSchema & { $schema?: string }
  const { $schema: _, ...input } = schema
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const required = new Set(input.required ?? [])
  const properties = Object.entries(input.properties ?? {})
  const parameters = [
    { name: 'tenant', in: 'path', required: true, schema: { type: 'string' } },
    ...named.map(name => ({
      name,
      in: 'path',
      required: true,
      schema: input.properties?.[name] ?? { type: 'string' },
    })),
    ...(method === 'GET'
      ? properties
          .filter(([name]) => !named.includes(name))
          .map(([name, of]) => ({ name, in: 'query', required: required.has(name), schema: of }))
      : []),
  ]
  const body = {
    ...input,
    properties: Object.fromEntries(properties.filter(([name]) => !named.includes(name))),
    required: [...required].filter(name => !named.includes(name)),
  }
  const refusals = Object.fromEntries(
    ['401', '403', '404', '409', '422'].map(status => [status, { $ref: '#/components/responses/Problem' }]),
  )
  return {
    operationId: spec.name,
    tags: [tag],
    summary: spec.summary.fr,
    parameters,
    ...(method === 'GET'
      ? {}
      : { requestBody: { required: body.required.length > 0, content: { 'application/json': { schema: body } } } }),
    responses: {
      '200': { description: 'Fait', content: { 'application/json': { schema: {} } } },
      '204': { description: 'Fait, rien à dire' },
      ...refusals,
    },
  }
}
