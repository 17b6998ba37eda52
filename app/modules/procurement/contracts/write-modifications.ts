import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import type { Modification } from './contract.ts'

/** Adds modifications to their contracts; one published again under the same number is written over. */
export async function writeModifications(
  scope: Work,
  contracts: readonly { id: string; modifications: readonly Modification[] }[],
): Promise<void> {
  const rows = contracts.flatMap(({ id: contract_id, modifications }) =>
    modifications.map(one => ({ ...one, tenant_id: scope.tenantId, id: newId(), contract_id })),
  )
  for (let from = 0; from < rows.length; from += 2_000) {
    const slice = JSON.stringify(rows.slice(from, from + 2_000))
    await sql`
      insert into procurement.modification as known
      select * from jsonb_populate_recordset(null::procurement.modification, ${slice}::jsonb)
      on conflict (tenant_id, contract_id, number) do update
      set signed_on = excluded.signed_on, months = excluded.months, amount = excluded.amount, object = excluded.object
      where (known.signed_on, known.months, known.amount, known.object)
        is distinct from (excluded.signed_on, excluded.months, excluded.amount, excluded.object)
    `.execute(scope.db)
  }
}
