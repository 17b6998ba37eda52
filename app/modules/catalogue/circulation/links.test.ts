import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { saveDistribution } from '../datasets/save-distribution.ts'
import { quiet } from '../../../../tests/support/old-records.ts'
import { askLinkCheck } from './ask-link-check.ts'
import { askLink } from './ask-link.ts'
import { checkLinks } from './check-links.ts'
import { openCirculation } from './circulation.testing.ts'
import { keepLinkStates } from './keep-link-states.ts'
import { linkVerdict } from './link-verdict.ts'
import { listDueLinks } from './list-due-links.ts'
import { listLinks } from './list-links.ts'

const { house, at, authority } = await openCirculation()

const said = (status: number | null, problem: string | null = null, movedForGood = false) => ({
  status,
  problem,
  movedForGood,
})

test.each([
  ['an answer', said(200), 4, 'alive', 0],
  ['a move for good', said(200, null, true), 0, 'moved', 0],
  ['nothing there', said(404), 0, 'dead', 1],
  ['gone', said(410), 0, 'dead', 1],
  ['a refusal', said(403), 5, 'unsure', 6],
  ['a first silence', said(null, 'too-slow'), 0, 'unsure', 1],
  ['a third silence', said(null, 'unknown-name'), 2, 'dead', 3],
  ['a third failure of the server', said(503), 2, 'dead', 3],
  ['a private address, however often', said(null, 'private'), 9, 'unsure', 10],
])('After %s, an address stands where it should', (_, answer, before, state, failures) => {
  expect(linkVerdict(answer, before)).toEqual({ state, failures })
})

describe('Checking links', () => {
  test('asks what is due, keeps what it answers and since when, then waits longer after each failure', async () => {
    const { tenant, counts } = await authority()
    const asked: string[] = []
    const answers = async (url: string) => {
      asked.push(url)
      return url.endsWith('.csv') ? said(404) : said(200)
    }
    const run = (day: string) => checkLinks(at(tenant, day), { which: 'due' }, quiet(), answers)
    expect(await run('2026-11-01')).toMatchObject({ alive: 1, dead: 1, moved: 0, unsure: 0 })
    const dead = await listLinks(at(tenant, '2026-11-01'), {})
    expect(dead).toMatchObject([{ dataset_id: counts, state: 'dead', status: 404, title: 'Export' }])
    expect(dead[0]?.since).not.toBeNull()
    const twice = async (day: string) => (asked.splice(0), await run(day), asked.map(url => url.slice(-4)))
    expect(await twice('2026-11-01')).toEqual([])
    expect(await twice('2026-11-02')).toEqual(['.csv'])
    expect(await twice('2026-11-03')).toEqual(['.csv'])
    expect(await twice('2026-11-05')).toEqual([])
    expect(await twice('2026-11-08')).toHaveLength(1)
    expect(await listLinks((await authority()).data, {})).toEqual([])
  })

  test('leaves a silent host alone after three silences, and goes on from where it stopped', async () => {
    const { tenant, data, counts, sensors } = await authority()
    for (let n = 0; n < 5; n++)
      await saveDistribution(data, { dataset_id: sensors, kind: 'file', download_url: `https://muet.example/${n}` })
    const asked: string[] = []
    const silent = async (url: string) => {
      asked.push(url)
      return url.includes('muet') ? said(null, 'too-slow') : said(200)
    }
    await checkLinks(at(tenant, '2026-11-01'), { which: 'due' }, quiet(), silent)
    expect(asked.filter(url => url.includes('muet'))).toHaveLength(3)
    expect(await listLinks(data, { state: 'unsure' })).toHaveLength(3)
    asked.splice(0)
    await checkLinks(at(tenant, '2026-11-01'), { which: 'failing', dataset_id: counts }, quiet(), silent)
    expect(asked).toHaveLength(2)
    const last = (await listDueLinks(data, { which: 'failing' })).at(-1)
    const progress = { ...quiet(), checkpoint: last?.id }
    expect(await checkLinks(at(tenant, '2026-11-01'), { which: 'failing' }, progress, silent)).toMatchObject({
      unsure: 0,
    })
  })

  test('stops when its night is over, and leaves the rest for the next', async () => {
    const { tenant, data, sensors } = await authority()
    for (let n = 0; n < 25; n++)
      await saveDistribution(data, { dataset_id: sensors, kind: 'file', download_url: `https://lent-${n}.example/` })
    const due = async () => (await listDueLinks(at(tenant, '2026-11-01'), { which: 'due' })).length
    const before = await due()
    const answer = async () => said(200)
    await checkLinks(at(tenant, '2026-11-01'), { which: 'due' }, quiet(), answer, () => 0)
    expect(await due()).toBe(before - 20)
  })

  test('passes over a link that left meanwhile, and is for those who harvest', async () => {
    const { tenant, data, counts } = await authority()
    const gone = { id: counts, ...said(404) }
    expect(await keepLinkStates(data, { answers: [gone] })).toEqual({ alive: 0, dead: 0, moved: 0, unsure: 0 })
    await expect(keepLinkStates(house.as(tenant, 'elected'), { answers: [] })).rejects.toThrow('kernel.refused')
    const { job } = await askLinkCheck(data, { dataset_id: counts })
    const [row] = await house.rows<{ name: string; input: object }>(
      tenant,
      `select * from kernel.job where id = '${job}'`,
    )
    expect(row).toMatchObject({ name: 'catalogue.check-links', input: { dataset_id: counts } })
  })
})

test('Addresses are asked by HEAD then GET, follow moves, and private ones are refused and said so', async () => {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    if (request.url === '/ancien') response.writeHead(301, { location: '/neuf' })
    else if (request.url === '/lourd')
      response.writeHead(request.method === 'HEAD' ? 405 : 200, { 'content-length': 5e9 })
    else response.writeHead(200)
    response.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const installation = { privateHosts: [host], seal: (text: string) => text, unseal: (text: string) => text }
  const ask = askLink({ installation })
  expect(await ask(`http://${host}/ancien`)).toEqual(said(200, null, true))
  expect(await ask(`http://${host}/lourd`)).toEqual(said(200))
  expect(seen).toEqual(['HEAD /ancien', 'HEAD /neuf', 'HEAD /lourd', 'GET /lourd'])
  expect(await askLink({})('http://127.0.0.1/')).toEqual(said(null, 'private'))
  expect(await askLink({})('ftp://ville.example/')).toEqual(said(null, 'bad-address'))
  server.closeAllConnections()
  server.close()
})
