import { afterEach, describe, expect, test, vi } from 'vitest'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { fromQuery } from '#surfaces/api/read-input.ts'
import { routesOf } from '#surfaces/api/routes.ts'
import { ifUnchanged, isOvertaken } from '#surfaces/api/unchanged.ts'
import { bearer, openApi, sending } from './api-house.ts'
import { problem } from './problem-answer.ts'

const api = await openApi()
const { call, clock, keyOf, member, tenant } = api
const home = await tenant()
const guard = await member(home, 'garde', ['admin'])
const at = `/t/${home.slug}`
const key = await keyOf(guard)

afterEach(() => {
  // Each test has a minute of its own.
  clock.advance(61_000)
  vi.restoreAllMocks()
})

describe('A list', () => {
  test('is given page by page, with links to the others, every row once', async () => {
    const { home: place, key: mine } = await filled(23)
    const seen: string[] = []
    let path: string | undefined = `/t/${place.slug}/directorates?size=10`
    const links: string[] = []
    while (path) {
      const { body, headers } = await call(path, { headers: bearer(mine) })
      const { rows, count, size } = body as { rows: { id: string }[]; count: number; size: number }
      expect([count, size]).toEqual([23, 10])
      seen.push(...rows.map(({ id }) => id))
      links.push(headers.get('link') ?? '')
      path = /<\/api\/v1([^>]+)>; rel="next"/.exec(links.at(-1) ?? '')?.[1]
    }
    expect([seen.length, new Set(seen).size]).toEqual([23, 23])
    const base = `/api/v1/t/${place.slug}/directorates`
    expect(links[1]).toBe(
      [
        `<${base}?size=10&page=1>; rel="first"`,
        `<${base}?size=10&page=1>; rel="prev"`,
        `<${base}?size=10&page=3>; rel="next"`,
        `<${base}?size=10&page=3>; rel="last"`,
      ].join(', '),
    )
  })

  test('has 50 rows a page unless asked otherwise, keeps its filters in its links, and may be empty or left behind', async () => {
    const { home: place, key: mine } = await filled(60)
    const first = await call(`/t/${place.slug}/directorates`, { headers: bearer(mine) })
    expect(first.body).toMatchObject({ count: 60, page: 1, size: 50 })
    expect((first.body as { rows: unknown[] }).rows).toHaveLength(50)
    const beyond = await call(`/t/${place.slug}/directorates?page=9`, { headers: bearer(mine) })
    expect(beyond.body).toEqual({ count: 60, page: 9, size: 50, rows: [] })
    expect(beyond.headers.get('link')).toMatch(/page=2[^>]*>; rel="prev".*page=2[^>]*>; rel="last"/)
    const none = await call(`/t/${place.slug}/applications?search=rien&sort=vendor`, { headers: bearer(mine) })
    expect(none.body).toEqual({ count: 0, page: 1, size: 50, rows: [] })
    expect(none.headers.get('link')).toContain('search=rien&sort=vendor')
  })

  test('takes truth, numbers and lists from its address, where everything is text', () => {
    const properties = {
      open: { type: 'boolean' },
      sure: { type: 'boolean' },
      most: { type: 'integer' },
      ids: { type: 'array' },
    }
    const read = fromQuery(new URLSearchParams('open=true&sure=peut-etre&most=12&ids=a&ids=b&words=1&words=2'), {
      properties,
    })
    expect(read).toEqual({ open: true, sure: 'peut-etre', most: 12, ids: ['a', 'b'], words: '2' })
  })

  async function filled(count: number) {
    const place = await tenant()
    const somebody = await member(place, `compte-${count}`, ['admin'])
    const names = Array.from({ length: count }, (_, index) => ({
      name: `Équipe ${String.fromCodePoint(0x4e00 + index)}${index}`,
    }))
    await saveDirectorates(somebody.scope, { directorates: names })
    return { home: place, key: await keyOf(somebody) }
  }
})

describe('A version', () => {
  const versionOf = async () => (await call(`${at}/authority`, { headers: bearer(key) })).headers.get('etag') ?? ''
  const change = (population: number, match: string) =>
    call(`${at}/authority`, sending(key, 'PATCH', { population }, { 'if-match': match }))

  test('is strong, the same for the same bytes, and spares an answer that is known', async () => {
    const tag = await versionOf()
    expect(tag).toMatch(/^"[\w-]{43}"$/)
    expect(await versionOf()).toBe(tag)
    for (const known of [tag, `W/${tag}`, `"autre", ${tag}`, '*']) {
      const { status, body, headers } = await call(`${at}/authority`, {
        headers: bearer(key, { 'if-none-match': known }),
      })
      expect([status, body, headers.get('etag')], known).toEqual([304, '', tag])
    }
    const read = await call(`${at}/authority`, { headers: bearer(key) })
    expect(read.headers.get('cache-control')).toBe('private, no-cache')
    expect(read.headers.get('vary')).toContain('Authorization')
    const head = await call(`${at}/authority`, { method: 'HEAD', headers: bearer(key) })
    expect([head.status, head.headers.get('etag'), head.body]).toEqual([200, tag, ''])
  })

  test('that is known lets a writing through once; then it is stale, and nothing is written', async () => {
    const tag = await versionOf()
    expect((await change(100, tag)).status).toBe(200)
    problem(await change(200, tag), 'stale')
    const { body } = await call(`${at}/authority`, { headers: bearer(key) })
    expect(body).toMatchObject({ population: 100 })
    expect((await change(300, '*')).status).toBe(200)
    expect((await change(400, `W/${await versionOf()}`)).status).toBe(200)
  })

  test('holds among ten writings at the same moment: one passes, nine are refused', async () => {
    const tag = await versionOf()
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => change(1_000 + index, tag)))
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 412),
    ])
  })

  test('holds against a screen that writes between the check and the writing', async () => {
    const routes = routesOf(guard.scope.registry)
    const reading = routes.find(({ operation }) => operation.spec.name === 'organisation.read-authority')
    if (!reading) throw new Error('no such reading')
    const conditioned = ifUnchanged(guard.scope, reading, {}, await versionOf())
    const { transaction } = conditioned.database
    const interrupted: typeof transaction = (options, work) =>
      transaction(options, async db => {
        await updateAuthority(guard.scope, { population: 6_000 })
        return work(db)
      })
    const scope = { ...conditioned, database: { ...conditioned.database, transaction: interrupted } }
    const error = await updateAuthority(scope, { population: 5_000 }).catch((thrown: unknown) => thrown)
    expect(isOvertaken(error)).toBe(true)
    const { body } = await call(`${at}/authority`, { headers: bearer(key) })
    expect(body).toMatchObject({ population: 6_000 })
  })

  test('of a record guards what is done to it at an address below', async () => {
    const [id] = (await call(`${at}/applications`, sending(key, 'POST', { applications: [{ name: 'Agenda' }] })))
      .body as string[]
    const tag = (await call(`${at}/applications/${id}`, { headers: bearer(key) })).headers.get('etag') ?? ''
    await call(`${at}/applications`, sending(key, 'POST', { applications: [{ id, name: 'Agenda partagé' }] }))
    const archive = (match: string) =>
      call(`${at}/applications/${id}/archive`, sending(key, 'POST', { reason: 'Doublon' }, { 'if-match': match }))
    problem(await archive(tag), 'stale')
    const now = (await call(`${at}/applications/${id}`, { headers: bearer(key) })).headers.get('etag') ?? ''
    expect((await archive(now)).status).toBe(204)
  })

  test('asked of a writing that acts on nothing readable is refused rather than ignored', async () => {
    const blind = await call(
      `${at}/parties`,
      sending(key, 'POST', { name: 'Autre', kind: 'vendor' }, { 'if-match': '"x"' }),
    )
    problem(blind, 'stale')
  })

  test('said empty, badly or by another header is refused rather than ignored, and nothing is written', async () => {
    const tag = await versionOf()
    const { body: before } = await call(`${at}/authority`, { headers: bearer(key) })
    for (const match of ['', ' ', ',', '""', tag.slice(1, -1), tag.toUpperCase(), `${tag}x`, 'W/', '"*"'])
      problem(await change(7_000, match), 'stale')
    const past = 'Sun, 06 Nov 1994 08:49:37 GMT'
    for (const [name, value] of Object.entries({ 'if-none-match': '*', 'if-unmodified-since': past }))
      problem(await call(`${at}/authority`, sending(key, 'PATCH', { population: 7_000 }, { [name]: value })), 'stale')
    expect((await call(`${at}/authority`, { headers: bearer(key) })).body).toEqual(before)
  })

  test('holds among ten first writings of a row that was not there: one passes', async () => {
    const place = await tenant()
    const mine = await keyOf(await member(place, 'premiere', ['admin']))
    const rule = `/t/${place.slug}/sign-in-rule`
    const tag = (await call(rule, { headers: bearer(mine) })).headers.get('etag') ?? ''
    const put = () => call(rule, sending(mine, 'PUT', { second_factor: true }, { 'if-match': tag }))
    const statuses = (await Promise.all(Array.from({ length: 10 }, put))).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([204, ...Array.from({ length: 9 }, () => 412)])
  })

  test('does not tell a stranger whether it is right', async () => {
    const blind = await keyOf(guard, ['organisation.read'])
    problem(
      await call(`${at}/authority`, sending(blind, 'PATCH', { population: 1 }, { 'if-match': await versionOf() })),
      'forbidden',
    )
  })
})
