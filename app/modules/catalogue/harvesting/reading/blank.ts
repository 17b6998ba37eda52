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
  return {
    ...blankRecord,
    ...known,
    distributions: distributions.slice(0, mostDistributions),
    doubts: [...doubts],
  }
}

export function distributionOf(known: Known<HarvestedDistribution, 'kind'>): HarvestedDistribution {
  return { ...blankDistribution, ...known }
}

/** Size in bytes: a whole number, or words such as « 42 octets », « 1,5 Mo », « 12 KB ». */
export function byteSizeOf(said: string | number | null): number | null {
  if (said === null || said === '') return null
  const [, digits = '', unit = ''] = /^\s*(\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)\s*([a-z]*)\s*$/i.exec(String(said)) ?? []
  const scale = { '': 1, b: 1, o: 1, octet: 1, octets: 1, bytes: 1, byte: 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 }
  const factor = scale[(/^([kmgt])i?[bo]$/i.exec(unit)?.[1] ?? unit).toLowerCase() as keyof typeof scale]
  const bytes = Number(digits.replace(/\s/g, '').replace(',', '.')) * (factor ?? Number.NaN)
  return digits !== '' && Number.isFinite(bytes) && bytes > 0 && bytes < 1e15 ? Math.round(bytes) : null
}
