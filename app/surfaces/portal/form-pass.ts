import { createHash } from 'node:crypto'
import type { Installation } from '#kernel/scope.ts'

/** Faster than anybody reads a form, in milliseconds. */
const fastest = 3_000
const longest = 12 * 3_600_000

export type PassReading = { id: string } | 'foreign' | 'too-fast' | 'too-old'

const about = (tenantId: string) => `public request ${tenantId}`

/** A sealed instant that a form carries: what a cookie or a picture to decipher would do elsewhere. */
export function issuePass({ seal }: Installation, tenantId: string, now: Date): string {
  return seal(String(now.getTime()), about(tenantId))
}

/** The id is drawn from the pass itself: one form makes one message, however often it is sent. */
export function readPass({ unseal }: Installation, pass: string, tenantId: string, now: Date): PassReading {
  const issued = Number(unseal(pass, about(tenantId)) ?? Number.NaN)
  const age = now.getTime() - issued
  if (Number.isNaN(age) || age < 0) return 'foreign'
  if (age > longest) return 'too-old'
  return age < fastest ? 'too-fast' : { id: idFrom(pass) }
}

/** A UUIDv8: its bits are those of a digest. */
function idFrom(pass: string): string {
  const hex = createHash('sha256').update(pass).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
