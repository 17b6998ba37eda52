import { createHash, randomBytes } from 'node:crypto'

/** A link that opens something once: the person holds the token, the database only its digest. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: digest(token) }
}

/** SHA-256 in hexadecimal; enough for 256 random bits, which nobody can search through. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
