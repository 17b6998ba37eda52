import type { Registry } from '#kernel/module.ts'
import type { Language } from '#kernel/texts.ts'
import { describeOperation, answerSchemas, type DescribedOperation } from './openapi-operation.ts'
import { documentationPath, problemKinds, type ProblemKind } from './problem.ts'
import { routesOf } from './routes.ts'
import { apiTexts } from './texts.ts'

export type ApiDocument = ReturnType<typeof describeApi>

/** The OpenAPI 3.1 document: the description of the API is made from the operations themselves. */
export function describeApi(registry: Registry, origin: string, version: string, language: Language = 'fr') {
  const paths: Record<string, Record<string, DescribedOperation>> = {}
  for (const route of routesOf(registry)) {
    const address = `/t/{tenant}${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[address] = { ...paths[address], [route.method.toLowerCase()]: describeOperation(route, language) }
  }
  const described = registry.modules.filter(module => module.operations.some(({ spec }) => spec.http))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gouvernail',
      version,
      summary: words.summary[language],
      description: words.description[language],
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    externalDocs: { url: `${origin}${documentationPath}` },
    servers: [{ url: `${origin}/api/v1` }],
    tags: described.map(({ id, name }) => ({ name: id, description: name[language] })),
    security: [{ key: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', bearerFormat: 'gvl_…', description: words.key[language] },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'gouvernail.session_token',
          description: words.session[language],
        },
      },
      schemas: { Problem: problemSchema, ListPage: listSchema, ...answerSchemas() },
      headers: headersOf(language),
      responses: { Unchanged: { description: words.unchanged[language] }, ...problemsOf(language) },
    },
  }
}

function problemsOf(language: Language) {
  const kinds = Object.keys(problemKinds) as ProblemKind[]
  const header = (name: string) => ({ headers: { [name]: { $ref: `#/components/headers/${name}` } } })
  return Object.fromEntries(
    kinds.map(kind => {
      const { title, why } = apiTexts[language].problems[kind]
      const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
      const named = { unidentified: 'WWW-Authenticate', frequent: 'Retry-After', method: 'Allow' }[kind as string]
      return [kind, { description: `${title}. ${why}`, ...(named ? header(named) : {}), content }]
    }),
  )
}

function headersOf(language: Language) {
  return Object.fromEntries(
    Object.entries(words.headers).map(([name, text]) => [
      name,
      { description: text[language], schema: { type: 'string' } },
    ]),
  )
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri-reference' },
    permission: { type: 'string' },
    reference: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        properties: { pointer: { type: 'string' }, parameter: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
}

/** What all lists have beside their rows. */
const listSchema = {
  type: 'object',
  required: ['count', 'page', 'size'],
  properties: {
    count: { type: 'integer' },
    page: { type: 'integer' },
    size: { type: 'integer' },
  },
}

const words = {
  summary: { fr: 'Piloter une politique d’IA responsable', en: 'Steering a responsible AI policy' },
  description: {
    fr: 'Tout ce que font les écrans, sous les mêmes autorisations, pour un programme muni d’une clé.',
    en: 'All that screens do, under the same permissions, for a program that holds a key.',
  },
  key: {
    fr: 'Une clé créée dans Réglages, Clés d’API. Elle commence par « gvl_ ».',
    en: 'A key made in Settings, API keys. It begins with “gvl_”.',
  },
  session: { fr: 'La session d’une personne connectée.', en: 'The session of somebody signed in.' },
  unchanged: {
    fr: 'Rien n’a changé depuis la version nommée par « If-None-Match ».',
    en: 'Nothing has changed since the version that “If-None-Match” names.',
  },
  headers: {
    ETag: {
      fr: 'Version de la réponse : l’empreinte de ses octets, à renvoyer dans « If-None-Match » ou « If-Match ».',
      en: 'Version of the answer: the digest of its bytes, to send back in “If-None-Match” or “If-Match”.',
    },
    Link: {
      fr: 'Adresses des autres pages : first, prev, next, last (RFC 8288).',
      en: 'Addresses of the other pages: first, prev, next, last (RFC 8288).',
    },
    'WWW-Authenticate': { fr: 'Comment s’identifier.', en: 'How to identify oneself.' },
    'Retry-After': { fr: 'Secondes à attendre.', en: 'Seconds to wait.' },
    Allow: { fr: 'Méthodes possibles à cette adresse.', en: 'Methods that this address has.' },
  },
} as const
