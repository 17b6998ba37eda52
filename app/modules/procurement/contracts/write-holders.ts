import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { ensureHolders } from '#organisation/ensure-holders.ts'
import type { Holder } from './contract.ts'

/** The holders of each of these contracts, in place of those written before; each is tied to its party of the authority. */
export async function writeHolders(
  scope: Work,
  contracts: readonly { id: string; holders: readonly Holder[] }[],
): Promise<void> {
  const ids = contracts.map(({ id }) => id)
  await sql`delete from procurement.holder where contract_id = any (${ids}::uuid[])`.execute(scope.db)
  const rows = contracts.flatMap(({ id: contract_id, holders }) =>
    holders.map((holder, position) => ({
      ...holder,
      tenant_id: scope.tenantId,
      id: newId(),
      contract_id,
      position,
    })),
  )
  const parties = await ensureHolders(
    scope,
    rows.map(({ name, identifier, identifier_type }) => ({
      name,
      siret: identifier_type === 'SIRET' && /^\d{14}$/.test(identifier ?? '') ? identifier : null,
    })),
  )
  const tied = rows.map((row, i) => ({ ...row, party_id: parties[i] ?? null }))
  for (let from = 0; from < tied.length; from += 2_000) {
    const slice = JSON.stringify(tied.slice(from, from + 2_000))
    await sql`insert into procurement.holder select * from jsonb_populate_recordset(null::procurement.holder, ${slice}::jsonb)`.execute(
      scope.db,
    )
  }
}
