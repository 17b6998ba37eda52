import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { findClues } from './clues.ts'
import { importedContract, type ImportedContract } from './contract.ts'
import { endOf } from './end-of.ts'
import { loadModifications } from './load-contracts.ts'
import { writeHolders } from './write-holders.ts'
import { writeModifications } from './write-modifications.ts'

const row = importedContract.omit({ directorate: true }).extend({
  /** A contract of the register that a person chose; otherwise the key tells: SIRET of the buyer and identifier. */
  id: fields.id.optional(),
  directorate_id: fields.id.nullish(),
})

/** Set-based: brings in public data or a table. What a person edited stays; blanks erase nothing. */
export const importContracts = command({
  name: 'procurement.import-contracts',
  summary: { fr: 'Importer des contrats', en: 'Import contracts' },
  needs: 'procurement.edit',
  input: z.object({ contracts: z.array(row).min(1).max(50_000), origin: z.enum(['decp', 'table']) }),
  async run(scope, { contracts, origin }) {
    const known = await loadKnown(scope)
    const fresh: { id: string; contract: Row }[] = []
    const updated: { id: string; contract: Row }[] = []
    for (const contract of contracts) {
      const key = keyOf(contract)
      const found = contract.id ? known.byId.get(contract.id) : known.byKey.get(key)
      if (found) {
        await update(scope, found, contract)
        updated.push({
          id: found.id,
          contract: { ...contract, holders: found.edited.includes('holders') ? [] : contract.holders },
        })
      } else {
        const id = newId()
        fresh.push({ id, contract })
        known.byKey.set(key, { id, edited: [], confirmed_on: null, archived_at: null })
      }
    }
    await insert(scope, fresh, origin)
    await writeHolders(
      scope,
      [...fresh, ...updated]
        .filter(({ contract }) => contract.holders.length > 0)
        .map(({ id, contract }) => ({ id, holders: contract.holders })),
    )
    await writeModifications(
      scope,
      fresh.map(({ id, contract }) => ({ id, modifications: contract.modifications })),
    )
    return { created: fresh.length, updated: updated.length, ids: [...fresh, ...updated].map(({ id }) => id) }
  },
})

type Row = z.output<typeof row>

interface Known {
  id: string
  edited: string[]
  confirmed_on: string | null
  archived_at: Date | null
}

const keyOf = ({ buyer_siret, reference }: Pick<ImportedContract, 'buyer_siret' | 'reference'>) =>
  `${buyer_siret} ${reference.toLowerCase()}`

async function loadKnown(scope: Work) {
  const rows = await db(scope)
    .selectFrom('procurement.contract')
    .select(['id', 'buyer_siret', 'reference', 'edited', 'confirmed_on', 'archived_at'])
    .execute()
  return {
    byId: new Map<string, Known>(rows.map(one => [one.id, one])),
    byKey: new Map<string, Known>(rows.map(one => [keyOf(one), one])),
  }
}

async function insert(
  scope: Work,
  fresh: readonly { id: string; contract: Row }[],
  origin: 'decp' | 'table',
): Promise<void> {
  const rows = fresh.map(({ id, contract: { holders: _, modifications: __, id: ___, ...values } }) => ({
    ...values,
    tenant_id: scope.tenantId,
    id,
    origin,
    data_bearing: 'to-check',
    data_clues: cluesOf(values),
    lead_months: 6,
    edited: [],
    created_at: scope.clock.now(),
  }))
  for (let from = 0; from < rows.length; from += 2_000) {
    const slice = JSON.stringify(rows.slice(from, from + 2_000))
    await sql`insert into procurement.contract select * from jsonb_populate_recordset(null::procurement.contract, ${slice}::jsonb)`.execute(
      scope.db,
    )
  }
}

const cluesOf = (contract: Parameters<typeof findClues>[0]) => findClues(contract).map(({ clue }) => clue.id)

/** Columns that a source may write; blanks and what a person edited are left. */
async function update(scope: Work, { id, edited, confirmed_on }: Known, contract: Row): Promise<void> {
  await writeModifications(scope, [{ id, modifications: contract.modifications }])
  const { holders: _, modifications: __, id: ___, doubts, ends_on, ...values } = contract
  const given = Object.entries(values).filter(
    ([column, value]) => value !== null && value !== undefined && !edited.includes(column),
  )
  const set = { ...Object.fromEntries(given), doubts: JSON.stringify(doubts), archived_at: null, archived_reason: null }
  await db(scope).updateTable('procurement.contract').set(set).where('id', '=', id).execute()
  const now = await db(scope)
    .selectFrom('procurement.contract')
    .select(['object', 'kind', 'cpv', 'ccag', 'notified_on', 'starts_on', 'months', 'ends_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const sure = confirmed_on !== null
  const computed = endOf(now, await loadModifications(scope, id), { sure }) ?? ends_on ?? now.ends_on
  await db(scope)
    .updateTable('procurement.contract')
    .set({ data_clues: cluesOf(now), ...(edited.includes('ends_on') ? {} : { ends_on: computed }) })
    .where('id', '=', id)
    .execute()
}
