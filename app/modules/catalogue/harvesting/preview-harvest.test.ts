import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { askOutside } from './ask-outside.ts'
import { previewHarvest } from './preview-harvest.ts'
import type { ProtocolId } from './protocol.ts'
import { protocolFor } from './protocols.ts'
import { cswPage, isoRecord } from './protocols/test-answers.ts'
import { closeCatalogues, serveCatalogue } from './test-catalogue.ts'

afterEach(closeCatalogues)

function preview(id: ProtocolId, { url, host }: { url: string; host: string }, limit: number | null = 20) {
  const protocol = protocolFor(id)
  if (!protocol) throw new Error(`no protocol ${id}`)
  const ask = askOutside({ privateHosts: [host] })
  return previewHarvest({ protocol, from: { first: protocol.first({ url, options: {} }), ask }, limit })
}

/** Forty records in pages of twenty-five, the seventh without a title. */
const records = Array.from({ length: 40 }, (_, i) =>
  isoRecord({ id: `fiche-${i + 1}`, title: i === 6 ? null : `Fiche ${i + 1}` }),
)

async function csw() {
  const questions: string[] = []
  const site = await serveCatalogue((request, response) => {
    questions.push(`${request.method} ${request.headers['content-type']}`)
    let asked = ''
    request.on('data', chunk => (asked += String(chunk)))
    request.on('end', () => {
      const start = Number(/startPosition="(\d+)"/.exec(asked)?.[1])
      const page = records.slice(start - 1, start + 24)
      const next = start + page.length > records.length ? 0 : start + page.length
      response.setHeader('content-type', 'application/xml')
      response.end(cswPage(`numberOfRecordsMatched="40" nextRecord="${next}"`, ...page))
    })
  })
  return { ...site, questions }
}

test('A catalogue is asked by POST, page after page, and what it holds is counted', async () => {
  const site = await csw()
  const found = await preview('csw', site, null)
  expect(found).toMatchObject({ announced: 40, received: 40, kept: 39, rejected: 1, stopped: null, problem: null })
  expect(found.rejections).toMatchObject([{ position: 7, remoteId: 'fiche-7', reason: 'no-title' }])
  expect(site.questions).toEqual(['POST application/xml', 'POST application/xml'])
})

test('A dry run stops at twenty records, the bad one among them, without asking for more', async () => {
  const site = await csw()
  const found = await preview('csw', site)
  expect(found).toMatchObject({ announced: 40, received: 20, kept: 19, rejected: 1, stopped: 'limit' })
  expect(site.questions).toHaveLength(1)
})

test('A source that fails on its second page shows what its first one held, and why it stopped', async () => {
  let pages = 0
  const site = await serveCatalogue((_request, response) => {
    if (++pages > 1) response.writeHead(503)
    response.end(cswPage('numberOfRecordsMatched="40" nextRecord="2"', isoRecord()))
  })
  const found = await preview('csw', site)
  expect(found).toMatchObject({ received: 1, kept: 1, problem: { code: 'http-status', detail: '503' } })
  expect(found.problem?.text.fr).toBe('Le serveur a répondu par une erreur.')
})

test('A report sent with a status of 400 is read for its words; another error is told by its number', async () => {
  const refusing = await serveCatalogue((_request, response) => {
    response.writeHead(400, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ success: false, error: { message: 'q trop longue' } }))
  })
  expect((await preview('ckan', refusing)).problem).toMatchObject({ code: 'service-refuses', detail: 'q trop longue' })
  const absent = await serveCatalogue((_request, response) => void response.writeHead(404).end('<html>'))
  expect((await preview('ckan', absent)).problem).toMatchObject({ code: 'http-status', detail: '404' })
})

test('A catalogue in a private network is refused unless it is named', async () => {
  const site = await csw()
  expect(await preview('csw', { ...site, host: 'ailleurs.example' })).toMatchObject({
    received: 0,
    problem: { code: 'port' },
  })
  expect((await preview('csw', { url: 'http://169.254.169.254/csw', host: site.host })).problem?.code).toBe('private')
})

test('The next page that a server names is checked like the first', async () => {
  const site = await serveCatalogue((_request, response) => {
    response.end(
      JSON.stringify({
        data: [{ id: '1', title: 'a', resources: [] }],
        next_page: 'http://[::1]/api/1/datasets/?page=2',
      }),
    )
  })
  expect(await preview('udata', site)).toMatchObject({ received: 1, problem: { code: 'private' } })
})

test('A compressed bomb, small on the wire, is refused before it fills the memory', async () => {
  const bomb = gzipSync(Buffer.alloc(80_000_000, 60), { level: 9 })
  const site = await serveCatalogue((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/xml', 'content-encoding': 'gzip' }).end(bomb)
  })
  expect(await preview('csw', site)).toMatchObject({ received: 0, problem: { code: 'too-large' } })
})

test('What is no fault of the source stays the error that it is', async () => {
  const protocol = protocolFor('csw')
  if (!protocol) throw new Error('no csw')
  const from = { first: { url: 'https://x.example' }, ask: () => Promise.reject(new RangeError('bug')) }
  await expect(previewHarvest({ protocol, from, limit: 1 })).rejects.toBeInstanceOf(RangeError)
})

test('Whoever waits has a minute in all: once it is over, nothing more is asked and what was read is shown', async () => {
  const site = await csw()
  const protocol = protocolFor('csw')
  if (!protocol) throw new Error('no protocol')
  const left = [60_000, 0]
  const ask = askOutside({ privateHosts: [site.host] }, () => left.shift() ?? 0)
  const first = protocol.first({ url: site.url, options: {} })
  const found = await previewHarvest({ protocol, from: { first, ask }, limit: null })
  expect(found).toMatchObject({ received: 25, problem: { code: 'too-slow' } })
  expect(site.questions).toHaveLength(1)
})
