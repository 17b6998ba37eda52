import { type Answer, type Batch, NotACatalogue, type Protocol, type Question } from '../protocol.ts'
import { readEach } from '../reading/read-each.ts'
import { isObject, listAt, numberAt, readJson, wordsAt } from '../reading/json.ts'
import { webAddress } from '../reading/words.ts'
import { readCollection, readFeature } from './ogc-items.ts'

/**
 * OGC API: the records of a catalogue, or the collections of a server of features. The address may be the home page of
 * the API, its collections or the items of one of them: the way is found by its links.
 */
export const ogcRecords: Protocol = {
  id: 'ogc-records',
  first: ({ url }) => ({ url, accept: 'application/geo+json, application/json' }),
  read(answer, asked, start) {
    const said = readJson(answer.body)
    if (!isObject(said)) throw new NotACatalogue('not-ogc-api')
    if (Array.isArray(said['features'])) return items(said, answer, asked, start)
    if (Array.isArray(said['collections'])) return collections(said, answer, asked, start)
    const way = linkOf(said, answer, 'data', 'http://www.opengis.net/def/rel/ogc/1.0/data', 'items')
    if (asked && way) return { records: [], rejections: [], received: 0, announced: null, next: { ...asked, url: way } }
    if (said['type'] === 'Feature')
      return { ...readEach([said], start, item => readFeature(item, answer.url)), announced: null, next: null }
    throw new NotACatalogue(
      'not-ogc-api',
      wordsAt(said, 'description') ?? wordsAt(said, 'detail') ?? wordsAt(said, 'title'),
    )
  },
}

function items(said: unknown, answer: Answer, asked: Question | null, start: number): Batch {
  const read = readEach(listAt(said, 'features'), start, item => readFeature(item, answer.url))
  const following = linkOf(said, answer, 'next')
  return {
    ...read,
    announced: numberAt(said, 'numberMatched'),
    next: asked && following && read.received > 0 ? { ...asked, url: following } : null,
  }
}

/** One collection of records is a catalogue: its items are what we want. Otherwise each collection is a dataset. */
function collections(said: unknown, answer: Answer, asked: Question | null, start: number): Batch {
  const all = listAt(said, 'collections')
  const catalogues = all.filter(one => wordsAt(one, 'itemType') === 'record' || wordsAt(one, 'type') === 'catalog')
  const [only] = catalogues
  const way = catalogues.length === 1 ? linkOf(only, answer, 'items') : null
  if (asked && way) return { records: [], rejections: [], received: 0, announced: null, next: { ...asked, url: way } }
  const read = readEach(all, start, item => readCollection(item, answer.url))
  const following = linkOf(said, answer, 'next')
  return {
    ...read,
    announced: numberAt(said, 'numberMatched'),
    next: asked && following && read.received > 0 ? { ...asked, url: following } : null,
  }
}

/** Address of a link by its relation, in JSON rather than in HTML. */
function linkOf(said: unknown, answer: Answer, ...relations: string[]): string | null {
  const links = listAt(said, 'links').filter(link => relations.includes(wordsAt(link, 'rel') ?? ''))
  const chosen = links.find(link => /json/i.test(wordsAt(link, 'type') ?? '')) ?? links[0]
  return webAddress(wordsAt(chosen, 'href'), new Set(), answer.url)
}
