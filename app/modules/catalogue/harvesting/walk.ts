import type { Answer, Batch, Protocol, Question } from './protocol.ts'
import type { Rejection } from './record.ts'

/** Why a walk ended before the source said so. */
export type Stop = 'limit' | 'repeated-page' | 'too-many-pages' | 'empty-pages'

/** One page of a walk. `next` is the question that a walk taken up later starts from. */
export interface Page extends Batch {
  /** Records received before this page. */
  start: number
  stopped: Stop | null
}

interface Bounds {
  /** Most records to receive; null for all. */
  limit: number | null
  /** Records received by the walk that this one takes up. */
  start?: number
  maxPages?: number
}

/** A catalogue of half a million records in pages of fifty. */
const mostPages = 10_000

/**
 * Asks page after page and yields what each holds. Whatever the server says, the walk ends: at the limit, on a question
 * already asked, on a page whose records were all seen, after three empty ones. A record seen twice is a rejection.
 * Errors of `ask` and `NotACatalogue` go through: pages already yielded stay good.
 */
export async function* walk(
  protocol: Protocol,
  first: Question,
  ask: (question: Question) => Promise<Answer>,
  { limit, start = 0, maxPages = mostPages }: Bounds,
): AsyncGenerator<Page> {
  const asked = new Set<string>()
  const seen = new Set<string>()
  let [empty, previous] = [0, '']
  let question: Question | null = first
  for (let pages = 1; question; pages++) {
    asked.add(sameAs(question))
    const batch: Batch = await protocol.read(await ask(question), question, start)
    const signature = signatureOf(batch)
    const known = batch.records.length > 0 && batch.records.every(({ remoteId }) => seen.has(remoteId))
    const page = within(withoutRepeats(batch, seen, start), start, limit)
    empty = batch.received === 0 ? empty + 1 : 0
    const full = limit !== null && start + batch.received >= limit
    let stopped: Stop | null = null
    if (full && (batch.next || page.received < batch.received)) stopped = 'limit'
    else if (batch.next && (known || signature === previous || asked.has(sameAs(batch.next)))) stopped = 'repeated-page'
    else if (batch.next && empty >= 3) stopped = 'empty-pages'
    else if (batch.next && pages >= maxPages) stopped = 'too-many-pages'
    yield { ...page, start, stopped }
    start += page.received
    previous = signature ?? ''
    question = stopped ? null : batch.next
  }
}

/** What tells a page from another when its records are all bad; null when they are anonymous. */
function signatureOf({ records, rejections }: Batch): string | null {
  const names = [...records, ...rejections].map(({ remoteId, title }) => remoteId ?? title)
  return names.some(Boolean) ? names.join('\n') : null
}

/** Files given one after the other are the pages of one answer. */
export async function* walkFiles(
  protocol: Protocol,
  files: Iterable<Answer> | AsyncIterable<Answer>,
  limit: number | null = null,
): AsyncGenerator<Page> {
  const seen = new Set<string>()
  let start = 0
  for await (const file of files) {
    const batch = await protocol.read(file, null, start)
    const page = within(withoutRepeats(batch, seen, start), start, limit)
    const full = page.received < batch.received
    yield { ...page, next: null, start, stopped: full ? 'limit' : null }
    start += page.received
    if (full) return
  }
}

const sameAs = ({ url, body }: Question) => `${url}\n${body?.text ?? ''}`

/** Servers that do not sort give some records twice and others never: the second time is said, not kept again. */
function withoutRepeats(batch: Batch, seen: Set<string>, start: number): Batch {
  const taken = new Set(batch.rejections.map(({ position }) => position))
  const repeats: Rejection[] = []
  let position = start
  const records = batch.records.filter(({ remoteId, title }) => {
    do position++
    while (taken.has(position))
    if (!seen.has(remoteId)) return Boolean(seen.add(remoteId))
    repeats.push({ position, remoteId, title, reason: 'seen-twice', detail: null })
    return false
  })
  const rejections = [...batch.rejections, ...repeats].toSorted((a, b) => a.position - b.position)
  return { ...batch, records, rejections }
}

/** The first records of a page, good or bad, when it holds more than was asked. */
function within(batch: Batch, start: number, limit: number | null): Batch {
  if (limit === null || start + batch.received <= limit) return batch
  const rejections = batch.rejections.filter(({ position }) => position <= limit)
  const received = Math.max(0, limit - start)
  return { ...batch, rejections, records: batch.records.slice(0, received - rejections.length), received }
}
