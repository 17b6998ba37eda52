import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inviteMember } from '#modules/accounts/invite-member.ts'
import { answers, givesId, givesIds, givesNothing, type Described } from '#surfaces/api/answers/answers.ts'
import { callOf, routesOf, type Route } from '#surfaces/api/routes.ts'
import { fillTenant, idsOf } from '../support/filled-tenant.ts'
import { sampleInput } from '../support/sample-input.ts'
import { bearer, openApi, origin } from './api-house.ts'

const api = await openApi()
const home = await fillTenant(api)
const guard = await api.member(home, 'garde', ['admin', 'agent'])
const key = await api.keyOf(guard)
await api.member(home, 'voisine', ['agent'])
await inviteMember(guard.scope, { email: 'attendue@ville.example', roles: ['dpo'], origin })
const ids = await idsOf(api, home)
const routes = routesOf(guard.scope.registry)
const readings = routes.filter(({ method }) => method === 'GET')

/** What a program receives, with each id of the authority where the address takes one, until something is found. */
async function received(route: Route): Promise<unknown> {
  const inPath = route.names.length > 0
  for (const id of inPath ? ids : ['']) {
    const input = sampleInput(route.operation.spec.input, { id, text: 'x', content: new Uint8Array([1]) })
    const words: Record<string, unknown> = { ...(input as Record<string, unknown>), id }
    if (words.register === 'x') words.register = 'inventory.application'
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(words[name])))
    const answer = await api.call(`/t/${home.slug}${path}${neededQuery(route, words)}`, { headers: bearer(key) })
    api.clock.advance(1_000)
    if (answer.status === 200) return answer.body
  }
  return null
}

function neededQuery({ input, names }: Route, words: Record<string, unknown>): string {
  const needed = (input.required ?? []).filter(
    name => !names.includes(name) && input.properties?.[name]?.default === undefined,
  )
  return `?${new URLSearchParams(needed.map(name => [name, String(words[name])]))}`
}

describe('Every reading', () => {
  test.each(readings.map(route => [route.operation.spec.name, route] as const))(
    '%s answers JSON, a list as a page and only a list, and what is promised of it',
    async (name, route) => {
      const body = await received(route)
      // Of a record that no authority of the tests holds, nothing is promised either.
      if (body === null && route.names.length > 0 && !(name in answers)) return
      expect(body, 'something must be found').not.toBeNull()
      expect(Array.isArray(body), 'a bare array: name it in routes.ts').toBe(false)
      const described = answers[name]
      if (route.list) expect(Object.keys(body as object).toSorted()).toEqual(['count', 'page', 'rows', 'size'])
      if (!described) return
      const whole = route.list ? z.looseObject({ rows: z.array(described.schema).min(1) }) : described.schema
      const parsed = whole.safeParse(body)
      expect(parsed.error && z.prettifyError(parsed.error)).toBeUndefined()
    },
  )
})

test('Every promise is about an operation of the API', () => {
  const known = new Set<string>(routes.map(({ operation }) => operation.spec.name))
  const promised = [...Object.keys(answers), ...givesId, ...givesIds, ...givesNothing]
  expect(promised.filter(name => !known.has(name))).toEqual([])
})

test('An answer under one name is one schema', () => {
  const schemas = Map.groupBy(Object.values(answers), ({ name }: Described) => name)
  for (const [name, same] of schemas) expect(new Set(same.map(({ schema }) => schema)).size, name).toBe(1)
})

/** Words that no generated input could guess. */
const said: Readonly<Record<string, object>> = {
  'accounts.change-member': { roles: ['agent'], directorate_ids: [] },
  'intake.choose-rows': { rows: [] },
  'inventory.save-system': { id: undefined, directorate_id: null, application_id: null, vendor_id: null },
  'inventory.record-imposed': { events: [{ title: 'Zibeline', how: 'update', what_it_does: 'Propose' }] },
  'inventory.save-applications': { applications: [{ name: 'Zibeline ter' }] },
  'plan.accept-action': { template: 'catalogue-list-datasets' },
  'plan.comment-point': { prerequisite: 'I.B.1.a' },
  'plan.save-action': { prerequisites: ['I.B.1.a'], id: undefined, directorate_id: null },
}

describe('A writing that promises an id, ids or nothing', () => {
  const promises = [...givesId, ...givesIds, ...givesNothing].map(name => [name] as const)
  // A file given up has no rows left to choose.
  const first = ([name]: readonly [string]) => (name === 'intake.choose-rows' ? 0 : 1)

  test.each(promises.toSorted((a, b) => first(a) - first(b)))('keeps it: %s', async name => {
    const route = routes.find(({ operation }) => operation.spec.name === name)
    if (!route) throw new Error(name)
    const promise = givesId.includes(name)
      ? z.uuid()
      : givesIds.includes(name)
        ? z.array(z.uuid()).min(1)
        : z.undefined()
    const done: unknown[] = []
    for (const id of ids) {
      const input = sampleInput(route.operation.spec.input, { id, text: 'Zibeline bis', content: new Uint8Array([1]) })
      const call = callOf(route)(guard.scope, { ...(input as object), ...said[name] })
      await call.then(
        result => done.push(result),
        () => undefined,
      )
      if (done.length > 0) break
    }
    expect(done, 'an id for which it works').toHaveLength(1)
    expect(promise.safeParse(done[0]).success).toBe(true)
  })
})
