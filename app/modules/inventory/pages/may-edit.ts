import { reachOf } from '#kernel/permissions.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { sharedWords } from './shared-words.ts'

/** Whether the actor may change a record of these directorates: a referent changes those of theirs only. */
export function mayEdit(scope: Scope, directorateIds: readonly (string | null)[]): boolean {
  const reach = reachOf(scope.registry.permissions, 'inventory.edit', scope.roles)
  if (reach === 'all') return true
  return reach === 'directorate' && directorateIds.some(id => id !== null && scope.directorates.includes(id))
}

/** Whether the actor's rights stop at some directorates: forms then offer those alone. */
export function isReferent(scope: Scope): boolean {
  return reachOf(scope.registry.permissions, 'inventory.edit', scope.roles) === 'directorate'
}

export function directoratesOffered(scope: Scope, directorates: readonly Directorate[]): Directorate[] {
  return directorates.filter(({ id }) => !isReferent(scope) || scope.directorates.includes(id))
}

/** Names in the order of the list of directorates; an archived one is left out. */
export function directorateNames(directorates: readonly Directorate[], ids: readonly (string | null)[]): string | null {
  const named = directorates.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  return named.length ? named.join(', ') : null
}

const namesShown = 3

/** The same in a list: a line names a few, and says how many more. */
export function directoratesBriefly(
  directorates: readonly Directorate[],
  ids: readonly string[],
  language: Language,
): string | null {
  const say = sharedWords[language].directorates
  const named = directorates.filter(({ id }) => ids.includes(id))
  if (named.length > namesShown && named.length === directorates.length) return say.all
  if (named.length <= namesShown) return directorateNames(directorates, ids)
  const first = named.slice(0, namesShown - 1).map(({ name }) => name)
  return say.more(first.join(', '), named.length - first.length)
}
