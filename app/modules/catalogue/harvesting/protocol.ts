import type { HarvestedRecord, Rejection } from './record.ts'

export const protocols = ['csw', 'ckan', 'udata', 'ods', 'dcat', 'arcgis', 'wfs', 'wms', 'ogc-records'] as const
export type ProtocolId = (typeof protocols)[number]

/** A question to a catalogue; the same shape whatever its protocol. */
export interface Question {
  url: string
  accept?: string
  /** Sent by POST: a query that only reads, and may be asked again. */
  body?: { type: string; text: string }
}

export interface Answer {
  body: Uint8Array
  /** Media type as announced, when it came over the network. */
  type: string | null
  /** Address that answered in the end; null for a file. */
  url: string | null
}

/** What one answer holds. Positions count from `start`. */
export interface Batch {
  records: readonly HarvestedRecord[]
  rejections: readonly Rejection[]
  /** How many records this answer held, good or bad, and how many the source announces in all, if it does. */
  received: number
  announced: number | null
  /** The next question, or null at the end. */
  next: Question | null
}

/** How one kind of catalogue is asked and understood: pure functions, so that files and networks are read the same way. */
export interface Protocol {
  id: ProtocolId
  first(source: { url: string; options: Readonly<Record<string, string>> }): Question
  /** `asked` is null when the answer is a file. Throws `NotACatalogue` when nothing in it can be understood. */
  read(answer: Answer, asked: Question | null, start: number): Batch | Promise<Batch>
}

/** The answer is not what this protocol promises: an error page, an exception report, another format. */
export class NotACatalogue extends Error {
  readonly reason: string
  readonly detail: string | null
  constructor(reason: string, detail: string | null = null) {
    super(reason)
    this.reason = reason
    this.detail = detail
  }
}
