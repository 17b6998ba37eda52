import { actorName, personOf, type Work } from '#kernel/scope.ts'

/** Who acts, as an act keeps it: a program that holds somebody's key is that somebody. */
export function signature({ actor }: Pick<Work, 'actor'>): { by: string; by_id: string } {
  const by = actorName(actor)
  return { by, by_id: personOf(actor) ?? by }
}

/** The function in whose name an act is decided: the first of the actor's roles that allows it. */
export function roleFor(scope: Work, needs: string): string {
  const grants = scope.registry.permissions.get(needs) ?? {}
  return scope.roles.find(role => grants[role]) ?? scope.roles[0] ?? ''
}
