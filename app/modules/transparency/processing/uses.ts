import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import type { UseKind } from './processing.ts'

/** Something that uses AI or an algorithm and may be tied to processing records. */
export interface Use {
  kind: UseKind
  id: string
  name: string
  purpose: string | null
  directorate_id: string | null
}

/** All that still stands in its register, systems first. */
export async function loadUses(scope: Work): Promise<Use[]> {
  const systems = await loadSystems(scope)
  const everyday = await db(scope)
    .selectFrom('transparency.everyday')
    .select(['id', 'name', 'tools'])
    .where('archived_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return [
    ...systems.map(({ id, name, purpose, directorate_id }) => ({
      kind: 'system' as const,
      id,
      name,
      purpose,
      directorate_id,
    })),
    ...everyday.map(({ id, name, tools }) => ({
      kind: 'everyday' as const,
      id,
      name,
      purpose: tools,
      directorate_id: null,
    })),
  ]
}

/** Processing record → what it is tied to and still stands. */
export async function usesByProcessing(scope: Work, uses: readonly Use[]): Promise<Map<string, Use[]>> {
  const known = new Map(uses.map(use => [use.id, use]))
  const links = await db(scope)
    .selectFrom('transparency.processing_link')
    .select(['processing_id', 'system_id', 'everyday_id'])
    .execute()
  const found = new Map<string, Use[]>()
  for (const { processing_id, system_id, everyday_id } of links) {
    const use = known.get(system_id ?? everyday_id ?? '')
    if (use) found.set(processing_id, [...(found.get(processing_id) ?? []), use])
  }
  return found
}
