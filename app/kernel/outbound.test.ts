import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { fetchOutside, type OutboundOptions } from './outbound.ts'
import { OutboundRefused } from './outbound/refused.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const local: OutboundOptions = { allowPrivate: ['127.0.0.1'] }

const known: Record<string, string[]> = {
  'inside.example': ['192.168.0.5'],
  'mixed.example': ['93.184.215.14', '10.0.0.7'],
}

async function names(host: string): Promise<string[]> {
  if (host === 'slow.example') await new Promise(() => undefined)
  return known[host] ?? []
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof OutboundRefused)) return `not refused: ${String(error)}`
  expect(error.message).toBe(error.text.fr)
  expect(error.text.en).not.toBe(error.text.fr)
  return error.problem
}

test('a page is fetched with its status, headers, bytes and address', async () => {
  const origin = await serve((request, response) => {
    response.writeHead(404, { 'x-seen': [request.headers.accept, request.headers['x-mine']].join(' ') }).end('perdu')
  })
  const answer = await fetchOutside(`${origin}/page#part`, {
    ...local,
    accept: 'text/html',
    headers: { 'x-mine': 'yes' },
  })
  expect(answer.status).toBe(404)
  expect(answer.headers['x-seen']).toBe('text/html yes')
  expect(new TextDecoder().decode(answer.body)).toBe('perdu')
  expect(answer.finalUrl).toBe(`${origin}/page`)
})

test.each([
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '0x7f000001',
  '017700000001',
  '0177.0.0.1',
  '①②⑦.0.0.1',
  '10.1',
  '3232235777',
  '169.254.169.254',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[2002:7f00:1::]',
  '[64:ff9b::7f00:1]',
  '[fd00::1]',
  '0',
  'localhost',
  'localhost.',
])('the private address written %s is refused', async host => {
  expect(await problemOf(fetchOutside(`http://${host}/`))).toBe('private')
})

test.each([
  ['file:///etc/passwd', 'bad-address'],
  ['ftp://example.org/', 'bad-address'],
  ['gopher://example.org/', 'bad-address'],
  ['not an address', 'bad-address'],
  ['http://agent:secret@example.org/', 'credentials'],
  ['http://example.org:25/', 'port'],
])('%s is refused for its %s', async (url, problem) => {
  expect(await problemOf(fetchOutside(url))).toBe(problem)
})

test('a password in a refused address is not repeated', async () => {
  await expect(fetchOutside('http://agent:secret@example.org/')).rejects.not.toThrow(/secret/)
})

test('one private address among the public ones of a name is enough to refuse it', async () => {
  expect(await problemOf(fetchOutside('http://mixed.example/', { resolve: names }))).toBe('private')
})

test('a name that becomes private after the check is still asked at the address checked', async () => {
  const origin = await serve((_request, response) => response.end('inside'))
  const { port } = new URL(origin)
  let asked = 0
  const resolve = async () => [asked++ === 0 ? '198.18.0.1' : '127.0.0.1']
  const rebound = `http://rebound.example:${port}/`
  expect(await problemOf(fetchOutside(rebound, { resolve, allowPorts: [Number(port)] }))).toBe('private')
  asked = 0
  // Allowed on purpose: the connection goes where the one resolution said, and nobody resolves again.
  const once = async () => (asked++ === 0 ? ['127.0.0.1'] : ['198.18.0.1'])
  const answer = await fetchOutside(rebound, { resolve: once, allowPrivate: ['rebound.example'] })
  expect(new TextDecoder().decode(answer.body)).toBe('inside')
  expect(asked).toBe(1)
})

test('redirects are followed, five at most, and lose the caller’s headers when they leave the origin', async () => {
  const seen: IncomingMessage['headers'][] = []
  const other = await serve((request, response) => {
    seen.push(request.headers)
    response.end('arrived')
  })
  const origin = await serve((request, response) => {
    const step = Number(request.url?.slice(1))
    seen.push(request.headers)
    response.writeHead(302, { location: step < 4 ? `/${step + 1}` : `${other}/end` }).end()
  })
  const headers = { authorization: 'Bearer x' }
  const answer = await fetchOutside(`${origin}/0`, { ...local, headers })
  expect(answer.finalUrl).toBe(`${other}/end`)
  expect(seen.map(one => one.authorization)).toEqual([...Array<string>(5).fill('Bearer x'), undefined])
  const loop = await serve((_request, response) => response.writeHead(301, { location: '/' }).end())
  expect(await problemOf(fetchOutside(loop, local))).toBe('too-many-redirects')
})

test('a redirect to a private address, a name that has one, or another protocol is refused', async () => {
  let location = ''
  const origin = await serve((_request, response) => response.writeHead(302, { location }).end())
  for (const [target, problem] of [
    ['http://169.254.169.254/latest/meta-data', 'private'],
    ['http://0x7f000002/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://inside.example/', 'private'],
    ['http://192.0.2.1:6379/', 'port'],
    ['file:///etc/passwd', 'bad-address'],
    ['http://a:b@example.org/', 'credentials'],
  ] as const) {
    location = target
    expect(await problemOf(fetchOutside(origin, { ...local, resolve: names })), target).toBe(problem)
  }
})

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
])('a %s answer is decompressed', async (encoding, compress) => {
  const text = 'Délibération du conseil municipal. '.repeat(5_000)
  const origin = await serve((_request, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(compress(Buffer.from(text))),
  )
  const { body } = await fetchOutside(origin, local)
  expect(new TextDecoder().decode(body)).toBe(text)
})

test('a body too large is refused: announced, unannounced, endless or once decompressed', async () => {
  const maxBytes = 100_000
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  expect(bomb.byteLength).toBeLessThan(maxBytes)
  let sent = 0
  const answers: RequestListener[] = [
    (_request, response) => response.end(Buffer.alloc(maxBytes + 1)),
    (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    (_request, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) sent++
        if (!response.destroyed) response.once('drain', pour)
      }
      pour()
    },
  ]
  for (const answer of answers) {
    const origin = await serve(answer)
    expect(await problemOf(fetchOutside(origin, { ...local, maxBytes }))).toBe('too-large')
  }
  expect(sent * 16_384).toBeLessThan(20_000_000)
})

test('a damaged or unknown compression is told as such', async () => {
  for (const encoding of ['gzip', 'br', 'compress']) {
    const origin = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end('not compressed at all'),
    )
    expect(await problemOf(fetchOutside(origin, local)), encoding).toBe('encoding')
  }
})

test('silence, a slow drip and a resolver that never answers are cut', async () => {
  const silent = await serve(() => undefined)
  expect(await problemOf(fetchOutside(silent, { ...local, idleMs: 100 }))).toBe('too-slow')
  const halfway = await serve((_request, response) => void response.write('a'))
  expect(await problemOf(fetchOutside(halfway, { ...local, idleMs: 100 }))).toBe('too-slow')
  const drip = await serve((_request, response) => {
    const timer = setInterval(() => response.write('a'), 20)
    response.on('close', () => clearInterval(timer))
  })
  const started = performance.now()
  expect(await problemOf(fetchOutside(drip, { ...local, timeoutMs: 300, idleMs: 200 }))).toBe('too-slow')
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(await problemOf(fetchOutside('http://slow.example/', { resolve: names, timeoutMs: 100 }))).toBe('too-slow')
})

test('an unknown name and a closed port are told apart', async () => {
  expect(await problemOf(fetchOutside('http://nobody.example/', { resolve: names }))).toBe('unknown-name')
  expect(await problemOf(fetchOutside('http://127.0.0.1:1/', local))).toBe('unreachable')
})

test('« too many requests » is tried once more when the wait asked is short', async () => {
  let times = 0
  let retryAfter: string | undefined = '0'
  const origin = await serve((_request, response) => {
    times++
    response.writeHead(429, retryAfter ? { 'retry-after': retryAfter } : {}).end()
  })
  expect((await fetchOutside(origin, local)).status).toBe(429)
  expect(times).toBe(2)
  for (const other of ['31', new Date(Date.now() + 60_000).toUTCString(), undefined]) {
    times = 0
    retryAfter = other
    expect((await fetchOutside(origin, local)).status).toBe(429)
    expect(times).toBe(1)
  }
})

test('one host is asked ten times at once, then twice a second', async () => {
  const origin = await serve((_request, response) => response.end())
  const started = performance.now()
  await Promise.all(Array.from({ length: 10 }, () => fetchOutside(origin, local)))
  expect(performance.now() - started).toBeLessThan(450)
  await fetchOutside(origin, { ...local, timeoutMs: 300 })
  expect(performance.now() - started).toBeGreaterThan(400)
})

test('a form goes by POST, once: it follows no redirect and is not sent again when the other side is busy', async () => {
  const seen: string[] = []
  const origin = await serve((request, response) => {
    let body = ''
    request.on('data', chunk => (body += String(chunk)))
    request.on('end', () => {
      seen.push(`${request.method} ${request.headers['content-type']} ${body}`)
      const busy = request.url === '/busy'
      response.writeHead(busy ? 429 : 307, busy ? { 'retry-after': '0' } : { location: '/elsewhere' }).end()
    })
  })
  const form = new URLSearchParams({ code: 'a&b' })
  const sent = { ...local, form, unhurried: true, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  expect((await fetchOutside(`${origin}/moved`, sent)).status).toBe(307)
  expect((await fetchOutside(`${origin}/busy`, sent)).status).toBe(429)
  expect(seen).toEqual(Array.from({ length: 2 }, () => 'POST application/x-www-form-urlencoded code=a%26b'))
})
