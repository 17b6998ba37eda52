import { createHash } from 'node:crypto'

// Without 0, o, 1, l, i, and without vowels, so that no code reads as a word.
const letters = '23456789bcdfghjkmnpqrstvwxz'
const length = 7

/**
 * The short code of a page, said on posters and in letters: seven unambiguous characters drawn from the authority and the record,
 * so that the address of a page is known before it is published and never changes. About 10^10 codes per authority.
 */
export function shortCode(tenantId: string, recordId: string): string {
  const digest = createHash('sha256').update(`${tenantId} ${recordId}`).digest()
  return [...digest.subarray(0, length)].map(byte => letters[byte % letters.length]).join('')
}
