import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** Systems still in the register, with what the record of their application says; for verbs already inside their transaction. */
export async function loadSystems(scope: Work, id?: string) {
  let rows = db(scope)
    .selectFrom('inventory.system as s')
    .leftJoin('inventory.application as a', join =>
      join.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.application_id'),
    )
    .select([
      's.id',
      's.name',
      's.kind',
      's.origin',
      's.purpose',
      's.owner',
      's.directorate_id',
      's.application_id',
      's.vendor_id',
      's.status',
      's.touches_public',
      's.reviewed_on',
      'a.name as application',
      'a.personal_data',
      'a.data_kinds',
      'a.hosting',
      'a.hosting_country',
      'a.users',
    ])
    .where('s.archived_at', 'is', null)
    .orderBy('s.name')
    .orderBy('s.id')
  if (id) rows = rows.where('s.id', '=', id)
  return rows.execute()
}

/** One of them; throws `NotFound`. */
export async function loadSystem(scope: Work, id: string): Promise<KnownSystem> {
  const [system] = await loadSystems(scope, id)
  if (!system) throw new NotFound('kernel.not-found')
  return system
}

export type KnownSystem = Awaited<ReturnType<typeof loadSystems>>[number]
