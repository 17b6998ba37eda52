import { sql } from 'kysely'
import { reachOf } from '#kernel/permissions.ts'
import type { Work } from '#kernel/scope.ts'

/**
 * Undoing writes in the registers of others: it takes every permission that the import took, over everybody's rows
 * unless one imported them oneself.
 */
export async function mayUndo(scope: Work, operationId: string | null): Promise<boolean> {
  const { registry, actor, roles } = scope
  const { rows } = await sql<{ operation: string; actor_id: string | null }>`
    select distinct operation, actor_id from kernel.audit where tenant_id = ${scope.tenantId} and parent_id = ${operationId}
  `.execute(scope.db)
  const needs = new Map<string, string>(
    registry.modules.flatMap(module => module.operations.map(({ spec }) => [spec.name, spec.needs] as const)),
  )
  const oneself = 'id' in actor ? actor.id : null
  return rows.every(({ operation, actor_id }) => {
    const reach = reachOf(registry.permissions, needs.get(operation) ?? '', roles)
    return reach === 'all' || (reach !== null && oneself !== null && oneself === actor_id)
  })
}
