import type { Actor } from '#kernel/scope.ts'

/** Addresses belong to a person with an account. */
export function subscriberOf(actor: Actor): { person_id: string; person_name: string } | null {
  return actor.kind === 'user' ? { person_id: actor.id, person_name: actor.name } : null
}
