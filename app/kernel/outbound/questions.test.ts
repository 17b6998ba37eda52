import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { fetchOutside, type OutboundOptions } from '../outbound.ts'
import { OutboundRefused } from './refused.ts'

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

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((caught: unknown) => caught)
  return error instanceof OutboundRefused ? error.problem : `not refused: ${String(error)}`
}

test('a question that only reads goes by POST, follows redirects with its body and is asked again when the other side is busy', async () => {
  const seen: string[] = []
  const origin = await serve((request, response) => {
    let body = ''
    request.on('data', chunk => (body += String(chunk)))
    request.on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`)
      if (request.url === '/moved') response.writeHead(302, { location: '/busy' }).end()
      else response.writeHead(seen.length === 2 ? 429 : 200, { 'retry-after': '0' }).end('found')
    })
  })
  const question = { type: 'application/xml', text: '<GetRecords/>' }
  const answer = await fetchOutside(`${origin}/moved`, { ...local, question, unhurried: true })
  expect(new TextDecoder().decode(answer.body)).toBe('found')
  expect(seen).toEqual(['/moved', '/busy', '/busy'].map(path => `POST ${path} application/xml <GetRecords/>`))
})

test('a question is not carried to a private address by a redirect', async () => {
  let asked = 0
  const inside = await serve((_request, response) => {
    asked++
    response.end()
  })
  const origin = await serve((_request, response) => response.writeHead(307, { location: inside }).end())
  const question = { type: 'application/xml', text: '<GetRecords/>' }
  const { host } = new URL(origin)
  expect(await problemOf(fetchOutside(origin, { allowPrivate: [host], question }))).toBe('port')
  const ports = [Number(new URL(inside).port)]
  expect(await problemOf(fetchOutside(origin, { allowPrivate: [host], allowPorts: ports, question }))).toBe('private')
  expect(asked).toBe(0)
})

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
])('a %s bomb is refused at the chunk that passes the limit', async (encoding, compress) => {
  const bomb = compress(Buffer.alloc(30_000_000))
  expect(bomb.byteLength).toBeLessThan(100_000)
  const origin = await serve((_request, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
  )
  expect(await problemOf(fetchOutside(origin, { ...local, maxBytes: 100_000 }))).toBe('too-large')
})

test('several compressions one over the other are refused, as no honest server sends them', async () => {
  const twice = gzipSync(gzipSync(Buffer.alloc(10_000_000)))
  const origin = await serve((_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(twice),
  )
  expect(await problemOf(fetchOutside(origin, local))).toBe('encoding')
})
