import { sql } from 'kysely'
import { actorName, personOf, type Actor, type Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** Views, notes and files belong to a person, also when a key of theirs writes them; a process owns what it makes. */
export function ownerOf(actor: Actor): { id: string; name: string } {
  return { id: personOf(actor) ?? actorName(actor), name: actorName(actor) }
}

/** The views of a register that the actor may use: theirs, and those that are shared. */
export function viewsOf(scope: Work, register: string) {
  const owner = ownerOf(scope.actor).id
  return db(scope)
    .selectFrom('records.view')
    .select(['id', 'name', 'query', 'shared', 'owner_name', sql<boolean>`owner_id = ${owner}`.as('mine')])
    .where('register', '=', register)
    .where(eb => eb.or([eb('owner_id', '=', owner), eb('shared', '=', true)]))
    .orderBy('name')
    .orderBy('id')
}
