import { cutText } from '#kernel/sheets.ts'
import type { HarvestedDistribution, HarvestedRecord } from '../record.ts'
import type { Doubts } from './days.ts'

/** Most distributions kept of one record: real ones have up to 160. */
const mostDistributions = 500

export const blankRecord: Omit<HarvestedRecord, 'remoteId' | 'title'> = {
  description: null,
  language: null,
  keywords: [],
  themes: [],
  publisher: null,
  contact: null,
  licence: null,
  licenceText: null,
  accessLevel: 'unknown',
  frequency: null,
  frequencyText: null,
  issuedOn: null,
  modifiedOn: null,
  describedOn: null,
  temporalFrom: null,
  temporalUntil: null,
  place: null,
  bbox: null,
  crs: null,
  conformsTo: null,
  provenance: null,
  landingPage: null,
  isService: false,
  distributions: [],
  doubts: [],
}

const blankDistribution: HarvestedDistribution = {
  kind: 'page',
  title: null,
  accessUrl: null,
  downloadUrl: null,
  format: null,
  formatText: null,
  mediaType: null,
  byteSize: null,
  checksum: null,
  modifiedOn: null,
  licence: null,
  licenceText: null,
}

type Known<T, K extends keyof T> = Pick<T, K> & Partial<T>

/** A record from what is known of it; what the source does not say is null, never guessed. */
export function recordOf(
  known: Known<Omit<HarvestedRecord, 'doubts'>, 'remoteId' | 'title'>,
  doubts: Doubts,
): HarvestedRecord {
  const distributions = known.distributions ?? []
  if (distributions.length > mostDistributions) doubts.add('links-cut')
  const record = { ...blankRecord, ...known }
  return {
    ...record,
    contact: cut(record.contact, 500),
    licenceText: cut(record.licenceText, 20_000),
    frequencyText: cut(record.frequencyText, 500),
    place: cut(record.place, 1_000),
    crs: cut(record.crs, 500),
    conformsTo: cut(record.conformsTo, 2_000),
    distributions: distributions.slice(0, mostDistributions),
    doubts: [...doubts],
  }
}

export function distributionOf(known: Known<HarvestedDistribution, 'kind'>): HarvestedDistribution {
  const one = { ...blankDistribution, ...known }
  return {
    ...one,
    title: cut(one.title, 1_000),
    formatText: cut(one.formatText, 500),
    mediaType: cut(one.mediaType, 200),
    checksum: cut(one.checksum, 300),
    licenceText: cut(one.licenceText, 20_000),
  }
}

/** A name of a million letters is no name: what it is searched in and written to must not pay for it. */
const cut = (text: string | null, longest: number) => (text === null ? null : cutText(text, longest))

/** Size in bytes: a whole number, or words such as « 42 octets », « 1,5 Mo », « 12 KB ». */
export function byteSizeOf(said: string | number | null): number | null {
  const text = String(said ?? '').trim()
  if (text.length > 40) return null
  const [, digits = '', unit = ''] = /^(\d[\d\s]*(?:[.,]\d+)?)\s*([a-z]*)$/i.exec(text) ?? []
  const scale = { '': 1, b: 1, o: 1, octet: 1, octets: 1, bytes: 1, byte: 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 }
  const factor = scale[(/^([kmgt])i?[bo]$/i.exec(unit)?.[1] ?? unit).toLowerCase() as keyof typeof scale]
  const bytes = Number(digits.replace(/\s/g, '').replace(',', '.')) * (factor ?? Number.NaN)
  return digits !== '' && Number.isFinite(bytes) && bytes > 0 && bytes < 1e15 ? Math.round(bytes) : null
}
