import { sql } from 'kysely'
import { NotFound, Refused } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { reachOf } from '#kernel/permissions.ts'
import type { Scope, Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** A referent writes about the datasets of their own directorates, and leaves them there. */
export function requireOwnDirectorate(scope: Work, directorate: string | null | undefined): void {
  if (scope.reach === 'all') return
  if (!directorate || !scope.directorates.includes(directorate)) throw new Refused('catalogue.own-directorate-only')
}

/** These living datasets, all of which the actor may change; throws otherwise. */
export async function requireDatasets(scope: Work, ids: readonly string[]): Promise<void> {
  const rows = await db(scope)
    .selectFrom('catalogue.dataset')
    .select('directorate_id')
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .where('archived_at', 'is', null)
    .execute()
  if (rows.length !== new Set(ids).size) throw new NotFound('kernel.not-found')
  for (const { directorate_id } of rows) requireOwnDirectorate(scope, directorate_id)
}

/** Whether the actor may call it for a dataset of that directorate: screens show what verbs accept. */
export function mayFor(scope: Scope, operation: { spec: { needs: string } }, directorate: string | null): boolean {
  if (!can(scope, operation)) return false
  const reach = reachOf(scope.registry.permissions, operation.spec.needs, scope.roles)
  return reach === 'all' || (directorate !== null && scope.directorates.includes(directorate))
}

/** Whether the actor's rights stop at some directorates: forms then offer those alone. */
export function isReferent(scope: Scope): boolean {
  return reachOf(scope.registry.permissions, 'catalogue.edit', scope.roles) === 'directorate'
}

/** A verdict on personal data belongs to those who may judge, whoever else may write. */
export function requireJudge(scope: Work): void {
  if (!mayJudge(scope)) throw new Refused('catalogue.judge-only')
}

export function mayJudge(scope: Scope): boolean {
  return can(scope, { spec: { needs: 'catalogue.judge' } })
}
