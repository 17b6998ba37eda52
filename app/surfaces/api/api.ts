import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Language } from '#kernel/texts.ts'
import type { WebMeans } from '../web/means.ts'
import type { WebVariables } from '../web/variables.ts'
import { answer, fresh } from './answer.ts'
import { mountDocumentation } from './documentation.tsx'
import { describeApi } from './openapi.ts'
import { answerProblem, documentationPath, Problem, problemOf } from './problem.ts'
import { routesOf, type Route } from './routes.ts'
import { apiTexts } from './texts.ts'

const largestBody = 1024 * 1024

/** The JSON API: every operation that names an HTTP path. It says no in its own way, hence before the guards of pages. */
export function mountApi(app: Hono<WebVariables>, means: WebMeans): void {
  const api = new Hono<WebVariables>()
  const routes = routesOf(means.registry)
  const say = (context: Context<WebVariables>) => apiTexts[context.get('language')]
  const refuse = (context: Context<WebVariables>, problem: Problem) =>
    answerProblem(context, context.get('language'), problem)

  api.use(
    bodyLimit({
      maxSize: largestBody,
      onError: context => refuse(context, new Problem('large', say(context).problems.large.why)),
    }),
  )
  api.get('/', context => context.redirect(documentationPath))
  const documentIn = onceEach((language: Language) =>
    describeApi(means.registry, means.origin, means.version, language),
  )
  const bytesIn = onceEach((language: Language) => JSON.stringify(documentIn(language)))
  mountDocumentation(api, means, documentIn)
  api.get('/v1/openapi.json', context => fresh(context, bytesIn('fr')))
  for (const route of routes) api.on(route.method, addressOf(route), context => answer(context, means, route))
  for (const [address, methods] of methodsOf(routes)) {
    api.all(address, context => {
      const allow = methods.join(', ')
      if (context.req.method === 'OPTIONS') return context.body(null, 204, { allow })
      return refuse(context, new Problem('method', say(context).refusedAs.allowed(allow), { headers: { allow } }))
    })
  }
  api.all('*', context => refuse(context, new Problem('missing', say(context).problems.missing.why)))
  api.onError((error, context) => {
    const known = problemOf(error, means.registry, context.get('language'), context.req.method)
    if (known) return refuse(context, known)
    const reference = randomBytes(4).toString('hex')
    console.error(`${reference} ${context.req.method} ${new URL(context.req.url).pathname}`, error)
    const detail = say(context).refusedAs.reference(reference)
    return refuse(context, new Problem('broken', detail, { members: { reference } }))
  })
  app.route('/api', api)
}

/** The document is open to everybody and long to make: once per language. */
function onceEach<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return language => {
    const value = made.get(language) ?? make(language)
    made.set(language, value)
    return value
  }
}

function addressOf({ path }: Route): string {
  return `/v1/t/:tenant${path}`
}

/** « /things/:id » and « /things/:name » are one address: what answers there, HEAD where GET does. */
function methodsOf(routes: readonly Route[]): Map<string, string[]> {
  const addresses = Map.groupBy(routes, route => addressOf(route).replace(/:(?!tenant)\w+/g, ':name'))
  return new Map(
    [...addresses].map(([address, same]) => {
      const methods = same.map(({ method }) => method)
      return [address, methods.includes('GET') ? [...methods, 'HEAD'] : methods]
    }),
  )
}
