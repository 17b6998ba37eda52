import type { HarvestedRecord, Rejection } from '../record.ts'

/** This very record cannot be kept; the others can. `reason` is a code of `texts.ts`. */
export class Unkept extends Error {
  readonly reason: string
  readonly detail: string | null
  readonly remoteId: string | null
  readonly title: string | null
  constructor(reason: string, known: { detail?: string | null; remoteId?: string | null; title?: string | null } = {}) {
    super(reason)
    this.reason = reason
    this.detail = known.detail ?? null
    this.remoteId = known.remoteId ?? null
    this.title = known.title ?? null
  }
}

/** Reads each item alone: whatever goes wrong with one is counted and said, and stops nothing. */
export function readEach<T>(
  items: readonly T[],
  start: number,
  read: (item: T) => HarvestedRecord,
): { records: HarvestedRecord[]; rejections: Rejection[]; received: number } {
  const records: HarvestedRecord[] = []
  const rejections: Rejection[] = []
  items.forEach((item, index) => {
    try {
      records.push(read(item))
    } catch (error) {
      const { reason, detail, remoteId, title } = error instanceof Unkept ? error : new Unkept('unreadable-record')
      rejections.push({ position: start + index + 1, remoteId, title, reason, detail })
    }
  })
  return { records, rejections, received: items.length }
}
