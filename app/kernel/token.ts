import { createHash, randomBytes } from 'node:crypto'

/** The secret part of a link: the person holds the token, the database only its digest. `bytes` of randomness. */
export function newToken(bytes = 32): { token: string; hash: string } {
  const token = randomBytes(bytes).toString('base64url')
  return { token, hash: digest(token) }
}

/** SHA-256 in hexadecimal; enough for so many random bits, which nobody can search through. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
