import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { readAuthority } from '#organisation/read-authority.ts'
import { db } from '../tables.ts'
import { findClues, type Clued } from './clues.ts'
import { contractFields, holderInput, type Holder } from './contract.ts'
import { endOf } from './end-of.ts'
import { loadHolders, loadModifications } from './load-contracts.ts'
import { refuseUnknownDirectorate } from './refuse-directorate.ts'
import { writeHolders } from './write-holders.ts'

/** One contract, typed or corrected by a person: what they change is never written over by an import. */
export const saveContract = command({
  name: 'procurement.save-contract',
  summary: { fr: 'Enregistrer un contrat', en: 'Save a contract' },
  needs: 'procurement.edit',
  input: contractFields.extend({
    id: fields.id.optional(),
    /** SIRET of the buyer; the authority's own when absent. */
    buyer_siret: fields.siret.nullish(),
    /** One is proposed when absent. */
    reference: fields.line(60).nullish(),
    /** Absent or null: start plus duration. */
    ends_on: fields.civilDate.nullish(),
    lead_months: z.coerce.number().int().min(0).max(36).optional(),
    holders: z.array(holderInput).max(200).optional(),
  }),
  http: 'POST /contracts',
  async run(scope, { id, buyer_siret, reference, ends_on, holders, ...values }) {
    await refuseUnknownDirectorate(scope, values.directorate_id)
    if (values.starts_on && ends_on && ends_on < values.starts_on)
      throw new Invalid({ ends_on: { key: 'procurement.ends-before-start' } })
    if (!id) {
      const buyer = buyer_siret ?? (await readAuthority(scope, {})).siret
      if (!buyer) throw new Invalid({ buyer_siret: { key: 'procurement.no-siret' } })
      const key = { buyer_siret: buyer, reference: reference ?? (await nextReference(scope)) }
      await refuseTaken(scope, key)
      const created = newId()
      const computed = endOf(values, [], { sure: true })
      await db(scope)
        .insertInto('procurement.contract')
        .values({
          ...values,
          ...key,
          tenant_id: scope.tenantId,
          id: created,
          ends_on: ends_on ?? computed,
          data_clues: cluesOf(values),
          origin: 'person',
          edited: ends_on && ends_on !== computed ? ['ends_on'] : [],
          // Whoever types a contract has it before them.
          confirmed_by: actorName(scope.actor),
          confirmed_on: today(scope),
          created_at: scope.clock.now(),
        })
        .execute()
      await writeHolders(scope, [{ id: created, holders: holders ?? [] }])
      return created
    }
    await change(
      scope,
      id,
      { ...values, ...(buyer_siret ? { buyer_siret } : {}), ...(reference ? { reference } : {}) },
      {
        ends_on: ends_on ?? null,
        holders,
      },
    )
    return id
  },
})

interface Besides {
  ends_on: string | null
  holders: readonly Holder[] | undefined
}

async function change(
  scope: Work,
  id: string,
  given: Record<string, unknown> & { buyer_siret?: string; reference?: string; starts_on?: string | null | undefined },
  { ends_on, holders }: Besides,
): Promise<void> {
  const before = await db(scope)
    .selectFrom('procurement.contract')
    .selectAll()
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new NotFound('kernel.not-found')
  await refuseTaken(scope, { buyer_siret: before.buyer_siret, reference: before.reference, ...given }, id)
  const was = new Map<string, unknown>(Object.entries(before))
  const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const made = { ...before, ...values }
  if (made.starts_on && ends_on && ends_on < made.starts_on)
    throw new Invalid({ ends_on: { key: 'procurement.ends-before-start' } })
  const changed = Object.entries(values).filter(([column, value]) => was.get(column) !== value)
  const edited = new Set([...before.edited, ...changed.map(([column]) => column)])
  const sure = before.confirmed_on !== null || before.origin === 'person' || edited.has('months')
  const modifications = await loadModifications(scope, id)
  const computed = endOf(made, modifications, { sure })
  const typed = ends_on !== null && ends_on !== computed && (ends_on !== before.ends_on || edited.has('ends_on'))
  if (typed) edited.add('ends_on')
  else edited.delete('ends_on')
  if (holders && !sameHolders(holders, await loadHolders(scope, id))) {
    edited.add('holders')
    await writeHolders(scope, [{ id, holders }])
  }
  await db(scope)
    .updateTable('procurement.contract')
    .set({
      ...values,
      data_clues: cluesOf(made),
      ends_on: typed ? ends_on : (computed ?? ends_on),
      edited: [...edited],
    })
    .where('id', '=', id)
    .execute()
}

const cluesOf = (contract: Clued) => findClues(contract).map(({ clue }) => clue.id)

function sameHolders(a: readonly Holder[], b: readonly Holder[]): boolean {
  const said = (holders: readonly Holder[]) =>
    JSON.stringify(holders.map(({ name, identifier, identifier_type }) => [name, identifier, identifier_type]))
  return said(a) === said(b)
}

/** The SIRET of the buyer and the identifier are the key: one contract, said by our words rather than by the database's. */
async function refuseTaken(
  scope: Work,
  { buyer_siret, reference }: { buyer_siret: string; reference: string },
  id: string | null = null,
): Promise<void> {
  const taken = await db(scope)
    .selectFrom('procurement.contract')
    .select('id')
    .where('buyer_siret', '=', buyer_siret)
    .where(sql<boolean>`lower(reference) = lower(${reference})`)
    .executeTakeFirst()
  if (taken && taken.id !== id) throw new Conflict('procurement.contract-exists', { reference })
}

/** « GV-7 »: what a contract without an identifier of its own is called. */
async function nextReference(scope: Work): Promise<string> {
  const { rows } = await sql<{ last: number | null }>`
    select max(substring(reference from 4)::int) as last from procurement.contract where reference ~ '^GV-\\d{1,8}$'
  `.execute(scope.db)
  return `GV-${(rows[0]?.last ?? 0) + 1}`
}
