import { createHash } from 'node:crypto'
import { plainWords } from '#kernel/texts.ts'

/** An identifier for a contract published without one: the same object and day give the same one at the next import. */
export function stableReference(object: string, notified_on: string | null): string {
  const digest = createHash('sha256').update(`${plainWords(object)} ${notified_on ?? ''}`)
  return `SANS-ID-${digest.digest('hex').slice(0, 10)}`
}
