import { Refused } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { reachOf, type Reach } from '#kernel/permissions.ts'
import type { Scope, Work } from '#kernel/scope.ts'

/** A referent acts for the systems of their directorates, others for all; throws `Refused`. */
export function requireReach(scope: Work, { directorate_id }: { directorate_id: string | null }): void {
  if (!covers(scope, scope.reach, directorate_id)) throw new Refused('transparency.own-directorate-only')
}

/** Whether the actor may call it for a system of that directorate: what screens show is what the verbs accept. */
export function mayFor(scope: Scope, operation: { spec: { needs: string } }, directorate: string | null): boolean {
  const reach = reachOf(scope.registry.permissions, operation.spec.needs, scope.roles)
  return can(scope, operation) && covers(scope, reach, directorate)
}

/** Whether the actor may call it for what belongs to the whole authority. */
export function mayForAll(scope: Scope, operation: { spec: { needs: string } }): boolean {
  return mayFor(scope, operation, null)
}

function covers({ directorates }: Scope, reach: Reach | null, directorate: string | null): boolean {
  return reach === 'all' || (reach === 'directorate' && directorate !== null && directorates.includes(directorate))
}
