import { Refused } from '#kernel/errors.ts'
import { reachOf } from '#kernel/permissions.ts'
import type { Scope, Work } from '#kernel/scope.ts'
import { loadNeed, type Need } from './load-needs.ts'

/** A referent writes about the needs of their own directorates, and leaves them there. */
export function requireOwnNeeds(scope: Work, directorate: string | null | undefined): void {
  if (scope.reach === 'all') return
  if (!directorate || !scope.directorates.includes(directorate)) throw new Refused('catalogue.own-needs-only')
}

/** A living need that the actor may change. */
export async function needToChange(scope: Work, id: string): Promise<Need> {
  const need = await loadNeed(scope, id)
  requireOwnNeeds(scope, need.directorate_id)
  return need
}

/** Whether the actor may change a need of that directorate; undefined = of any: screens show what verbs accept. */
export function mayNeed(scope: Scope, directorate?: string | null): boolean {
  const reach = reachOf(scope.registry.permissions, 'catalogue.need', scope.roles)
  if (reach !== 'directorate') return reach !== null
  if (directorate === undefined) return scope.directorates.length > 0
  return directorate !== null && scope.directorates.includes(directorate)
}

/** Publications are those of the whole authority. */
export function mayCheck(scope: Scope): boolean {
  return reachOf(scope.registry.permissions, 'catalogue.need', scope.roles) === 'all'
}
