import { NotACatalogue, type Protocol } from '../protocol.ts'
import { readEach } from '../reading/read-each.ts'
import { isObject, jsonAt, listAt, numberAt, readJson, wordsAt } from '../reading/json.ts'
import { webAddress } from '../reading/words.ts'
import { readUdataDataset } from './udata-dataset.ts'

const pageSize = 100

/** udata (data.gouv.fr and others), API v1 and v2. Its search window ends at 10,000 records: ask one organisation at a time. */
export const udata: Protocol = {
  id: 'udata',
  first({ url, options }) {
    const pasted = URL.parse(url)
    if (!pasted) return { url }
    // The page of an organisation names it by its slug.
    const named = /\/organizations\/([\w-]+)/.exec(pasted.pathname)?.[1]
    const organisation = options['organisation'] ?? pasted.searchParams.get('organization') ?? named
    const path = organisation
      ? `/api/1/organizations/${encodeURIComponent(organisation)}/datasets/`
      : '/api/1/datasets/'
    const target = /^\/api\/[12]\/datasets\//.test(pasted.pathname) ? new URL(pasted) : new URL(path, pasted)
    target.searchParams.set('page', '1')
    target.searchParams.set('page_size', String(pageSize))
    target.searchParams.set('sort', 'created')
    return { url: target.href, accept: 'application/json' }
  },
  read(answer, asked, start) {
    const said = readJson(answer.body)
    const items = itemsIn(said)
    if (!items) throw new NotACatalogue('not-udata', wordsAt(said, 'message'))
    const read = readEach(items, start, item => readUdataDataset(item, answer.url))
    const following = webAddress(wordsAt(said, 'next_page'), new Set(), answer.url)
    return {
      ...read,
      announced: numberAt(said, 'total'),
      next: asked && following && read.received > 0 ? { ...asked, url: following } : null,
    }
  },
}

/** A page of them, a list, or one dataset alone. */
function itemsIn(said: unknown): unknown[] | null {
  if (Array.isArray(said)) return said
  if (!isObject(said)) return null
  if (Array.isArray(said['data'])) return listAt(said, 'data')
  return wordsAt(said, 'id') && jsonAt(said, 'resources') !== undefined ? [said] : null
}
