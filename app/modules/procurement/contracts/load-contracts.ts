import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import type { Doubt, Holder, Modification } from './contract.ts'
import { inOrder } from './end-of.ts'

export interface HeldBy extends Holder {
  party_id: string | null
  party: string | null
}

/** Contracts of the register, archived ones left out. */
export function livingContracts(scope: Work) {
  return db(scope).selectFrom('procurement.contract as c').where('c.archived_at', 'is', null)
}

/** Who holds it, in words: the name of the party of the authority, else as published. */
export const holderNames = sql<string | null>`(
  select string_agg(coalesce(p.name, h.name, h.identifier), ', ' order by h.position)
  from procurement.holder h left join organisation.party p on p.tenant_id = h.tenant_id and p.id = h.party_id
  where h.tenant_id = c.tenant_id and h.contract_id = c.id)`

export const directorateName = sql<string | null>`(
  select d.name from organisation.directorate d where d.tenant_id = c.tenant_id and d.id = c.directorate_id)`

/** Amount in force: the last modification that gives one, else the first. */
export const currentAmount = sql<number | null>`coalesce((
  select m.amount from procurement.modification m
  where m.tenant_id = c.tenant_id and m.contract_id = c.id and m.amount is not null
  order by m.signed_on desc nulls last, substring(m.number from '\\d{1,18}')::bigint desc nulls last, m.number desc limit 1), c.amount)`

export async function loadHolders(scope: Work, contractId: string): Promise<HeldBy[]> {
  const { rows } = await sql<HeldBy>`
    select h.name, h.identifier, h.identifier_type, h.party_id, p.name as party
    from procurement.holder h left join organisation.party p on p.tenant_id = h.tenant_id and p.id = h.party_id
    where h.contract_id = ${contractId} order by h.position
  `.execute(scope.db)
  return rows
}

/** In the order in which they took effect. */
export async function loadModifications(scope: Work, contractId: string): Promise<Modification[]> {
  const rows = await db(scope)
    .selectFrom('procurement.modification')
    .select(['number', 'signed_on', 'months', 'amount', 'object'])
    .where('contract_id', '=', contractId)
    .execute()
  return inOrder(rows)
}

export const doubtsOf = (row: { doubts: unknown }) => row.doubts as Doubt[]
