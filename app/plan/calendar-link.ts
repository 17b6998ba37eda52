import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '#kernel/scope.ts'

/** The secret part of an address that a calendar application reads; the database only keeps its digest. */
export function newToken(): { token: string; token_hash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, token_hash: digestOf(token) }
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Addresses belong to a person with an account. */
export function personOf(actor: Actor): { person_id: string; person_name: string } | null {
  return actor.kind === 'user' ? { person_id: actor.id, person_name: actor.name } : null
}
