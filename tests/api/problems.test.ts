import { afterEach, describe, expect, test, vi } from 'vitest'
import { problemKinds } from '#surfaces/api/problem.ts'
import { bearer, openApi, origin, sending } from './api-house.ts'
import { problem } from './problem-answer.ts'

const api = await openApi()
const { app, call, clock, keyOf, member, tenant } = api
const home = await tenant()
const guard = await member(home, 'garde', ['admin'])
const at = `/t/${home.slug}`
const key = await keyOf(guard)

afterEach(() => {
  // Each test has a minute of its own.
  clock.advance(61_000)
  vi.restoreAllMocks()
})

describe('A refusal is a problem of RFC 9457:', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    call(`${at}/directorates`, {
      method: 'POST',
      body,
      headers: bearer(key, { 'content-type': 'application/json', ...headers }),
    })

  test('400 for JSON that cannot be read, or is nested without end', async () => {
    for (const body of ['{', '{"a":}', 'undefined', '['.repeat(100_000), `{"a":${'['.repeat(40)}${']'.repeat(40)}}`])
      problem(await post(body), 'unreadable')
    const text = JSON.stringify({ directorates: [{ name: '[[['.repeat(40) }] })
    expect((await post(text)).status, 'brackets inside a text open nothing').toBe(200)
  })

  test('400 in a moment for a text of quotes that never end', async () => {
    const started = performance.now()
    problem(await post(`{"a":"${String.raw`\"`.repeat(400_000)}`), 'unreadable')
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test('401 without a session nor a key', async () => {
    problem(await call(`${at}/authority`), 'unidentified')
    problem(await call(`/t/nulle-part/authority`), 'unidentified')
  })

  test('403 that names the permission, in the language asked for', async () => {
    const narrow = await keyOf(guard, ['organisation.read'])
    const refused = await call(`${at}/members`, { headers: bearer(narrow, { 'accept-language': 'en' }) })
    expect(problem(refused, 'forbidden', 'en')).toMatchObject({ permission: 'accounts.manage-members' })
  })

  test('403 for a writing that a browser sends from elsewhere with the session of a member', async () => {
    const cookie = guard.cookie
    const send = (headers: Record<string, string>) =>
      call(`${at}/invitations/0190f3a0-0000-7000-8000-000000000000/cancel`, {
        method: 'POST',
        headers: { cookie, ...headers },
      })
    problem(await send({ origin: 'https://ailleurs.example' }), 'foreign')
    problem(await send({ 'sec-fetch-site': 'cross-site' }), 'foreign')
    problem(await send({ 'content-type': 'text/plain', origin: 'null' }), 'foreign')
    problem(await send({ origin }), 'missing')
    problem(await send({ 'sec-fetch-site': 'same-origin' }), 'missing')
  })

  test('404 for an address, a record, and an authority that is not one’s own', async () => {
    problem(await call('/nulle-part'), 'missing')
    problem(await call(`${at}/nulle-part`, { headers: bearer(key) }), 'missing')
    problem(await call(`${at}/applications/0190f3a0-0000-7000-8000-000000000000`, { headers: bearer(key) }), 'missing')
    const other = await tenant()
    problem(await call(`/t/${other.slug}/authority`, { headers: { cookie: guard.cookie } }), 'missing')
    problem(await call('/t/nulle-part/authority', { headers: { cookie: guard.cookie } }), 'missing')
  })

  test('405 with the methods that the address has', async () => {
    const refused = await call(`${at}/authority`, { method: 'DELETE', headers: bearer(key) })
    problem(refused, 'method')
    expect(refused.headers.get('allow')).toBe('GET, PATCH, HEAD')
    const options = await call(`${at}/authority`, { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, PATCH, HEAD'])
    expect(options.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('406 when JSON is not wanted, and only then', async () => {
    const asked = async (accept: string) => (await call(`${at}/authority`, { headers: bearer(key, { accept }) })).status
    problem(await call(`${at}/authority`, { headers: bearer(key, { accept: 'text/html' }) }), 'unacceptable')
    expect(await asked('application/json;q=0, text/html')).toBe(406)
    for (const accept of ['*/*', 'text/html, */*;q=0.1', 'application/json', 'application/*', 'Application/JSON;q=0.5'])
      expect(await asked(accept), accept).toBe(200)
  })

  test('409 when the state of things does not allow it', async () => {
    await post(JSON.stringify({ directorates: [{ name: 'Parcs' }] }))
    const party = { name: 'Éditions du Phare', kind: 'vendor' }
    const twice = () => call(`${at}/parties`, sending(key, 'POST', party))
    expect((await twice()).status).toBe(200)
    problem(await twice(), 'conflict')
  })

  test('413 for a body over the size, announced or not', async () => {
    const large = JSON.stringify({ directorates: [{ name: 'x'.repeat(1024 * 1024) }] })
    problem(await post(large, { 'content-length': String(large.length) }), 'large')
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let part = 0; part < 12; part++) controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)))
        controller.close()
      },
    })
    const init = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: bearer(key, { 'content-type': 'application/json' }),
    }
    problem(await call(`${at}/directorates`, init as RequestInit & { headers: Record<string, string> }), 'large')
  })

  test('415 for anything but JSON, with a key or a session', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
    ])
      problem(await post('name=x', { 'content-type': type }), 'media')
    expect(
      (await post('{"directorates":[{"name":"Sports"}]}', { 'content-type': 'application/json; charset=utf-8' }))
        .status,
    ).toBe(200)
  })

  test('422 that points at each field, in the body or in the address', async () => {
    const body = { directorates: [{ name: 'Eau' }, { name: '', headcount: 'x' }] }
    const { fields } = problem(await post(JSON.stringify(body)), 'invalid') as { fields: { pointer: string }[] }
    expect(fields.map(({ pointer }) => pointer)).toEqual(['#/directorates/1/name', '#/directorates/1/headcount'])
    const address = await call(`${at}/applications?page=0&size=501&sort=poids`, { headers: bearer(key) })
    expect(problem(address, 'invalid')).toMatchObject({ fields: [{ parameter: 'page' }, { parameter: 'size' }] })
    for (const text of ['[]', 'null', '"x"', '12'])
      expect(problem(await post(text), 'invalid')).toMatchObject({ fields: [{ pointer: '#' }] })
  })

  test('500 without a word of what happened inside, but a reference', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.spyOn(api.database, 'transaction').mockRejectedValue(new Error('secret of the inside'))
    const broken = await call(`${at}/authority`, { headers: bearer(key) })
    const { reference } = problem(broken, 'broken') as unknown as { reference: string }
    expect(JSON.stringify(broken.body)).not.toContain('secret')
    expect(log.mock.calls[0]?.[0]).toContain(reference)
  })

  test('each kind has a place of its own in the documentation', async () => {
    const html = await (await app.request(`${origin}/api/docs`)).text()
    for (const { anchor } of Object.values(problemKinds)) expect(html).toContain(`id="${anchor}"`)
  })
})

describe('Hostile input', () => {
  test.each([
    [
      'a prototype',
      '{"__proto__":{"admin":true},"constructor":{"prototype":{}},"directorates":[{"name":"Proto"}]}',
      200,
    ],
    ['a null character', '{"directorates":[{"name":"a\\u0000b"}]}', 400],
    ['a null character in a field that nobody reads', '{"directorates":[{"name":"Nul"}],"other":"\\u0000"}', 400],
    ['half a character', '{"directorates":[{"name":"\\ud800"}]}', 400],
    ['a backslash before what looks like one', '{"directorates":[{"name":"\\\\ud800"}]}', 200],
    ['a whole one in two escapes', '{"directorates":[{"name":"\\ud83d\\ude00"}]}', 200],
    ['an id that is none', '{"directorates":[{"id":"1; drop table","name":"x"}]}', 422],
    ['a number for a text', '{"directorates":[{"name":12}]}', 422],
  ])('%s is refused or kept as it is, never an error', async (_, body, expected) => {
    const answer = await call(`${at}/directorates`, {
      method: 'POST',
      body,
      headers: bearer(key, { 'content-type': 'application/json' }),
    })
    expect(answer.status).toBe(expected)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  test.each(['%00', '%ff', '..%2f..%2fetc', "'; drop", '%F0%9F%98%80', 'x'.repeat(5_000)])(
    'in an address, %s',
    async words => {
      for (const path of [
        `/applications/${words}`,
        `/applications?search=${words}`,
        `/trends/${words}`,
        `/imports/${words}/apply`,
      ]) {
        const { status } = await call(at + path, { headers: bearer(key) })
        expect(status, path.slice(0, 60)).toBeLessThan(500)
      }
      expect((await call(`/t/${words}/authority`, { headers: bearer(key) })).status).toBeLessThan(500)
    },
  )

  test('in a header', async () => {
    for (const tag of ['"', '""', 'W/', '*,*', 'x'.repeat(4_000)])
      expect((await call(`${at}/authority`, { headers: bearer(key, { 'if-none-match': tag }) })).status).toBe(200)
  })
})
