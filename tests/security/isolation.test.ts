import { describe, expect, test } from 'vitest'
import { isFailure } from '#kernel/errors.ts'
import type { Operation } from '#kernel/operation.ts'
import { roles } from '#kernel/permissions.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { modules } from '#modules.ts'
import { scopeFor } from '../support/database.ts'
import { contentOf, fillTenant, idsOf, marker } from '../support/filled-tenant.ts'
import { openHouse } from '../support/house.ts'
import { sampleInput } from '../support/sample-input.ts'

const house = await openHouse()
const home = await fillTenant(house)
const ids = await idsOf(house, home)
/** What the neighbour asks with: rows of one table are alike, and some tables hold hundreds. */
const asked = await idsOf(house, home, 8)
const content = new Uint8Array([1])
const operations = modules.flatMap(module => module.operations as unknown as Operation[])

/** Somebody with every right in their own authority, which is another one. */
function allPowerful(tenant: Tenant): Scope {
  return scopeFor(house.database, tenant, [...roles], { directorates: ids, name: 'Voisin' })
}

/** Calls it with each of these ids of the filled authority; what it answered, refusals by the four failures left out. */
async function answers(scope: Scope, operation: Operation, text = marker): Promise<string[]> {
  const results: string[] = []
  const seen = new Set<string>()
  for (const id of asked) {
    const input = sampleInput(operation.spec.input, { id, text, content })
    const key = JSON.stringify(input)
    if (input === null || seen.has(key)) continue
    seen.add(key)
    try {
      results.push(JSON.stringify((await operation(scope, input)) ?? null))
    } catch (error) {
      if (!isFailure(error)) throw new Error(`${operation.spec.name} broke on ${key}`, { cause: error })
    }
  }
  return results
}

const foreign = (text: string) => [...ids, marker, '41239'].some(mark => text.includes(mark))

test('The filled authority has something in every register, so that there is something to leak', async () => {
  const text = await contentOf(house, home)
  const empty = [...text.matchAll(/^([a-z]+\.[a-z_]+)\n(?=[a-z]+\.|$)/gm)].map(([, table]) => table ?? '')
  const elsewhere = new Set(['accounts.invitation', 'accounts.membership', 'kernel.job'])
  expect(empty.filter(table => !elsewhere.has(table))).toEqual([])
  expect(ids.length).toBeGreaterThan(20)
})

describe('To somebody with every right in another authority', () => {
  test.each(operations.filter(({ kind }) => kind === 'query').map(query => [query.spec.name, query] as const))(
    '%s shows nothing of this one, whatever id is asked for',
    async (_, query) => {
      const scope = allPowerful(await house.tenant())
      for (const answer of await answers(scope, query)) expect(foreign(answer), answer).toBe(false)
    },
  )

  test.each(operations.filter(({ kind }) => kind === 'command').map(verb => [verb.spec.name, verb] as const))(
    '%s changes nothing of this one, whatever id is sent',
    async (_, verb) => {
      const before = await contentOf(house, home)
      const neighbour = await house.tenant()
      for (const answer of await answers(allPowerful(neighbour), verb, 'x')) {
        const shown = JSON.parse(answer) as unknown
        // A verb may repeat the very id that it was given, and nothing else.
        expect(typeof shown === 'object' && foreign(answer), answer).toBe(false)
      }
      expect(await contentOf(house, home)).toBe(before)
    },
  )

  test('the search box of no module finds a word of this one', async () => {
    const scope = allPowerful(await house.tenant())
    for (const module of modules) {
      expect(JSON.stringify((await module.search?.(scope, marker)) ?? []), module.id).toBe('[]')
    }
  })
})

describe('The generated inputs', () => {
  test('are accepted by nearly every operation: the tests above are not empty', () => {
    const [id = ''] = ids
    const without = operations.filter(one => sampleInput(one.spec.input, { id, text: marker, content }) === null)
    expect(without.map(one => one.spec.name)).toEqual([])
  })

  test('show everything to the authority itself: the same questions asked at home are answered', async () => {
    const scope = allPowerful(home)
    const silent: string[] = []
    for (const query of operations.filter(({ kind }) => kind === 'query')) {
      const found = await answers(scope, query)
      if (!found.some(answer => foreign(answer))) silent.push(query.spec.name)
    }
    expect(silent.length, silent.join(' ')).toBeLessThan(operations.filter(({ kind }) => kind === 'query').length / 2)
  }, 180_000)
})
