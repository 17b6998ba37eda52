import { expect, test } from 'vitest'
import { type Answer, type Batch, NotACatalogue, type Protocol, type Question } from './protocol.ts'
import { recordOf } from './reading/blank.ts'
import { type Page, walk, walkFiles } from './walk.ts'

/** An invented protocol: an answer is `{ ids, bad, next }` in JSON, and the question is its page. */
const pages: Protocol = {
  id: 'ckan',
  first: ({ url }) => ({ url }),
  read({ body }, _asked, start) {
    const said = JSON.parse(new TextDecoder().decode(body)) as { ids: string[]; bad?: number; next?: string }
    if (said.ids[0] === 'broken') throw new NotACatalogue('not-json')
    return {
      records: said.ids.map(remoteId => recordOf({ remoteId, title: remoteId }, new Set())),
      rejections: Array.from({ length: said.bad ?? 0 }, (_, i) => ({
        position: start + said.ids.length + i + 1,
        remoteId: `bad-${i}`,
        title: null,
        reason: 'no-title',
        detail: null,
      })),
      received: said.ids.length + (said.bad ?? 0),
      announced: null,
      next: said.next ? { url: said.next } : null,
    }
  },
}

async function collected(walking: AsyncGenerator<Page>): Promise<Page[]> {
  const found: Page[] = []
  for await (const page of walking) found.push(page)
  return found
}

interface Said {
  ids: string[]
  bad?: number
  next?: string
}
const answer = (said: Said): Answer => ({ body: new TextEncoder().encode(JSON.stringify(said)), type: null, url: null })

async function walked(
  site: (url: string) => Said,
  bounds: { limit: number | null; start?: number; maxPages?: number },
) {
  const asked: string[] = []
  const found: (Batch & { start: number; stopped: string | null })[] = []
  const ask = async ({ url }: Question) => {
    asked.push(url)
    return answer(site(url))
  }
  for await (const page of walk(pages, { url: '1' }, ask, bounds)) found.push(page)
  return {
    asked,
    found,
    stopped: found.at(-1)?.stopped,
    kept: found.flatMap(({ records }) => records.map(({ remoteId }) => remoteId)),
    rejections: found.flatMap(({ rejections }) => rejections),
    received: found.reduce((sum, { received }) => sum + received, 0),
  }
}

test('Pages are asked one after the other until the source has no next one', async () => {
  const { kept, stopped, asked, found } = await walked(
    url => (url === '1' ? { ids: ['a', 'b'], bad: 1, next: '2' } : { ids: ['c'] }),
    { limit: null },
  )
  expect([kept, stopped, asked]).toEqual([['a', 'b', 'c'], null, ['1', '2']])
  expect(found.map(({ start }) => start)).toEqual([0, 3])
})

test('The limit counts records received, good or bad, and no page is asked beyond it', async () => {
  const site = () => ({ ids: ['a', 'b'], bad: 2, next: '2' })
  const three = await walked(site, { limit: 3 })
  expect(three).toMatchObject({ kept: ['a', 'b'], stopped: 'limit', received: 3, asked: ['1'] })
  expect(three.rejections.map(({ position }) => position)).toEqual([3])
  expect(await walked(site, { limit: 4 })).toMatchObject({ stopped: 'limit', received: 4, asked: ['1'] })
})

test('Reaching the limit with the very last record is no stop', async () => {
  expect(await walked(() => ({ ids: ['a', 'b'] }), { limit: 2 })).toMatchObject({ stopped: null, received: 2 })
})

test('A walk taken up again counts from where it stood', async () => {
  const { found } = await walked(() => ({ ids: ['k'], bad: 1 }), { limit: null, start: 50 })
  expect(found[0]).toMatchObject({ start: 50, rejections: [{ position: 52 }] })
})

test('A server that gives the same page for each question is left', async () => {
  const kept = await walked(url => ({ ids: ['a', 'b'], next: `${url}x` }), { limit: null })
  expect(kept).toMatchObject({ stopped: 'repeated-page', kept: ['a', 'b'], asked: ['1', '1x'] })
  expect(kept.rejections.map(({ reason, remoteId }) => [reason, remoteId])).toEqual([
    ['seen-twice', 'a'],
    ['seen-twice', 'b'],
  ])
  const bad = await walked(url => ({ ids: [], bad: 2, next: `${url}x` }), { limit: null })
  expect(bad).toMatchObject({ stopped: 'repeated-page', received: 4 })
})

test('A question already asked is not asked again', async () => {
  const site = (url: string) => (url === '1' ? { ids: ['a'], next: '2' } : { ids: ['b'], next: '1' })
  expect(await walked(site, { limit: null })).toMatchObject({ stopped: 'repeated-page', asked: ['1', '2'] })
})

test('Three empty pages in a row, or too many pages, end the walk', async () => {
  const empty = await walked(url => ({ ids: [], next: `${url}x` }), { limit: null })
  expect(empty).toMatchObject({ stopped: 'empty-pages', asked: ['1', '1x', '1xx'] })
  const endless = await walked(url => ({ ids: [url], next: `${url}x` }), { limit: null, maxPages: 5 })
  expect(endless).toMatchObject({ stopped: 'too-many-pages', received: 5 })
})

test('A record given again on a later page is told at its place and kept once', async () => {
  const { kept, rejections } = await walked(
    url => (url === '1' ? { ids: ['a', 'b'], bad: 1, next: '2' } : { ids: ['c', 'b', 'd'] }),
    { limit: null },
  )
  expect(kept).toEqual(['a', 'b', 'c', 'd'])
  expect(rejections.map(({ position, reason }) => [position, reason])).toEqual([
    [3, 'no-title'],
    [5, 'seen-twice'],
  ])
})

test('A page that cannot be read ends the walk as an error, after the pages before it', async () => {
  const seen: number[] = []
  const site = (url: string) => (url === '1' ? { ids: ['a'], next: '2' } : { ids: ['broken'] })
  const reading = async () => {
    for await (const page of walk(pages, { url: '1' }, async ({ url }) => answer(site(url)), { limit: null }))
      seen.push(page.received)
  }
  await expect(reading()).rejects.toBeInstanceOf(NotACatalogue)
  expect(seen).toEqual([1])
})

test('Files are pages of one answer, within a limit when there is one', async () => {
  const files = [answer({ ids: ['a', 'b'], next: 'ignored' }), answer({ ids: ['b', 'c'] })]
  const all = await collected(walkFiles(pages, files))
  expect(all.map(({ start, received, records }) => [start, received, records.length])).toEqual([
    [0, 2, 2],
    [2, 2, 1],
  ])
  expect(all[1]?.rejections).toMatchObject([{ position: 3, reason: 'seen-twice' }])
  const some = await collected(walkFiles(pages, files, 3))
  expect(some.map(({ received, stopped }) => [received, stopped])).toEqual([
    [2, null],
    [1, 'limit'],
  ])
})
