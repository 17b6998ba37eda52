import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** A contract of the register, as far as its clauses need it. Throws `NotFound`. */
export async function loadContract(scope: Work, id: string) {
  const contract = await db(scope)
    .selectFrom('procurement.contract')
    .select(['id', 'reference', 'object', 'kind', 'service', 'months', 'ends_on', 'data_bearing', 'archived_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!contract) throw new NotFound('kernel.not-found')
  const holders = await db(scope)
    .selectFrom('procurement.holder')
    .select(['name'])
    .where('contract_id', '=', id)
    .orderBy('position')
    .execute()
  return { ...contract, holders: holders.flatMap(({ name }) => name ?? []) }
}
