import { valuesOf } from './compose.ts'
import { publicFields, typedFields, type PublicField } from './fields.ts'
import type { SystemRecord } from './load-records.ts'

/** Fields that make sense for some systems only: never asked, never counted as missing. */
const sometimes = ['end', 'eu_db_url', 'code_url', 'training_data', 'submitter']

const counted = publicFields.filter(({ key, derived }) => derived === null && !sometimes.includes(key))

export interface Completeness {
  filled: number
  of: number
  /** The next useful question: the five that matter most first. */
  next: PublicField | null
}

/** How much of a sheet is written; what other records own is not counted, so that nobody types it twice to fill a bar. */
export function completeness(record: SystemRecord): Completeness {
  const values = valuesOf(record)
  const next = typedFields.find(({ key, question }) => question && !sometimes.includes(key) && !values[key]) ?? null
  return { filled: counted.filter(({ key }) => values[key]).length, of: counted.length, next }
}
