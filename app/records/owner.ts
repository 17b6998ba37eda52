import { actorName, personOf, type Actor } from '#kernel/scope.ts'

/** Views, notes and files belong to a person, also when a key of theirs writes them; a process owns what it makes. */
export function ownerOf(actor: Actor): { id: string; name: string } {
  return { id: personOf(actor) ?? actorName(actor), name: actorName(actor) }
}
