import { NotACatalogue, type Protocol, type Question } from '../protocol.ts'
import { readEach } from '../reading/read-each.ts'
import { isObject, jsonAt, listAt, numberAt, readJson, wordsAt } from '../reading/json.ts'
import { readOdsDataset } from './ods-dataset.ts'

/** Explore 2.1 gives a hundred at most, and nothing beyond the ten thousandth. */
const [pageSize, window] = [100, 10_000]
const path = '/api/explore/v2.1/catalog/datasets'

/** Opendatasoft (Huwise): Explore 2.1, and what 2.0 and 1.0 answer. */
export const ods: Protocol = {
  id: 'ods',
  first({ url, options }) {
    const pasted = URL.parse(url)
    if (!pasted) return { url }
    const target = new URL(/^\/api\/(?:explore|v2|datasets)\//.test(pasted.pathname) ? pasted.pathname : path, pasted)
    for (const name of ['where', 'refine']) {
      const value = options[name] ?? pasted.searchParams.get(name)
      if (value) target.searchParams.set(name, value)
    }
    return pageAt(target, 0)
  },
  read(answer, asked, start) {
    const said = readJson(answer.body)
    const items = itemsIn(said)
    if (!items)
      throw new NotACatalogue(jsonAt(said, 'error_code') ? 'service-refuses' : 'not-ods', wordsAt(said, 'message'))
    const announced = numberAt(said, 'total_count') ?? numberAt(said, 'nhits')
    const all = asked && announced !== null && announced > window ? wholeExport(asked) : null
    if (all) return { records: [], rejections: [], received: 0, announced, next: all }
    const read = readEach(items, start, item => readOdsDataset(item, answer.url))
    return { ...read, announced, next: questionAfter(asked, read.received, announced) }
  },
}

/** `results` in 2.1, `datasets[].dataset` in 2.0, `datasets` in 1.0, a bare list in exports. */
function itemsIn(said: unknown): unknown[] | null {
  if (Array.isArray(said)) return said
  if (!isObject(said)) return null
  if (Array.isArray(said['results'])) return listAt(said, 'results')
  if (Array.isArray(said['datasets'])) return listAt(said, 'datasets').map(item => jsonAt(item, 'dataset') ?? item)
  return wordsAt(said, 'dataset_id') || wordsAt(said, 'datasetid') ? [said] : null
}

const isVersion1 = (target: URL) => /\/api\/datasets\/1\.0\//.test(target.pathname)

function pageAt(target: URL, position: number): Question {
  const next = new URL(target)
  next.searchParams.set(isVersion1(next) ? 'rows' : 'limit', String(pageSize))
  next.searchParams.set(isVersion1(next) ? 'start' : 'offset', String(position))
  return { url: next.href, accept: 'application/json' }
}

/** Above the window pages would lose records: the export has no limit. */
function wholeExport(asked: Question): Question | null {
  const target = URL.parse(asked.url)
  if (!target?.pathname.endsWith('/catalog/datasets')) return null
  target.pathname = target.pathname.replace(/datasets$/, 'exports/json')
  for (const name of ['limit', 'offset']) target.searchParams.delete(name)
  return { url: target.href, accept: 'application/json' }
}

function questionAfter(asked: Question | null, received: number, announced: number | null): Question | null {
  const target = asked && URL.parse(asked.url)
  if (!target || received === 0 || announced === null) return null
  const position = Number(target.searchParams.get('offset') ?? target.searchParams.get('start') ?? 0) + received
  return position < announced && position < window ? pageAt(target, position) : null
}
