import { OutboundRefused } from '#kernel/outbound/refused.ts'
import type { Text } from '#kernel/texts.ts'
import { type Answer, NotACatalogue, type Protocol, type Question } from './protocol.ts'
import type { HarvestedRecord, Rejection } from './record.ts'
import { sayHarvest } from './texts.ts'
import { type Page, type Stop, walk, walkFiles } from './walk.ts'

/** What a source holds, before anything is written. */
export interface HarvestPreview {
  /** Records that the source announces in all, when it does. */
  announced: number | null
  received: number
  kept: number
  rejected: number
  /** Why the reading ended before the source did; null when it was read whole. */
  stopped: Stop | null
  /** What kept the reading from going on, if anything: what was read before stays good. */
  problem: { code: string; detail: string | null; text: Text } | null
  records: HarvestedRecord[]
  rejections: Rejection[]
}

interface Source {
  protocol: Protocol
  /** A first question and how to ask, or the files that are the pages of one answer. */
  from: { first: Question; ask: (question: Question) => Promise<Answer> } | { files: AsyncIterable<Answer> }
  limit: number | null
}

/** Reads a source within a limit; a source that fails on its third page shows what its first two held. */
export async function previewHarvest({ protocol, from, limit }: Source): Promise<HarvestPreview> {
  const pages =
    'files' in from ? walkFiles(protocol, from.files, limit) : walk(protocol, from.first, from.ask, { limit })
  const found: HarvestPreview = {
    announced: null,
    received: 0,
    kept: 0,
    rejected: 0,
    stopped: null,
    problem: null,
    records: [],
    rejections: [],
  }
  try {
    for await (const page of pages) add(found, page)
  } catch (error) {
    found.problem = problemOf(error)
  }
  return found
}

function add(found: HarvestPreview, page: Page): void {
  found.announced = page.announced ?? found.announced
  found.received += page.received
  found.records.push(...page.records)
  found.rejections.push(...page.rejections)
  found.kept = found.records.length
  found.rejected = found.rejections.length
  found.stopped = page.stopped
}

/** In words for people; what is no fault of the source goes on as the error that it is. */
function problemOf(error: unknown): NonNullable<HarvestPreview['problem']> {
  if (error instanceof OutboundRefused) return { code: error.problem, detail: null, text: error.text }
  if (error instanceof NotACatalogue)
    return { code: error.reason, detail: error.detail, text: sayHarvest(error.reason) }
  throw error
}
