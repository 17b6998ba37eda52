import { sql } from 'kysely'
import { z } from 'zod'
import { Invalid, type FieldProblem } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { findClues } from './clues.ts'
import { completeContract, type Known } from './complete-contract.ts'
import { importedContract, type Holder, type ImportedContract } from './contract.ts'
import { writeHolders } from './write-holders.ts'
import { writeModifications } from './write-modifications.ts'

const row = importedContract.omit({ directorate: true }).extend({
  /** A contract of the register that a person chose; otherwise the key tells: SIRET of the buyer and identifier. */
  id: fields.id.optional(),
  directorate_id: fields.id.nullish(),
})

/** Set-based: brings in public data or a table. What a person edited or typed stays; blanks erase nothing. */
export const importContracts = command({
  name: 'procurement.import-contracts',
  summary: { fr: 'Importer des contrats', en: 'Import contracts' },
  needs: 'procurement.edit',
  input: z.object({ contracts: z.array(row).min(1).max(50_000), origin: z.enum(['decp', 'table']) }),
  async run(scope, { contracts, origin }) {
    const known = await loadKnown(scope)
    const fresh = new Map<string, { id: string; contract: Row }>()
    const updated = new Map<string, readonly Holder[]>()
    for (const [index, contract] of contracts.entries()) {
      const key = keyOf(contract)
      const found = contract.id ? known.byId.get(contract.id) : known.byKey.get(key)
      const refuse = (problem: FieldProblem) => new Invalid({ [`contracts.${index}.reference`]: problem })
      if (found) {
        // Said twice of one contract, the later publication wins.
        const holders = await completeContract(scope, found, contract)
        updated.set(found.id, holders)
      } else if (contract.id) throw refuse({ key: 'kernel.not-found' })
      else if (fresh.has(key))
        throw refuse({ key: 'procurement.contract-exists', words: { reference: contract.reference } })
      else fresh.set(key, { id: newId(), contract })
    }
    const created = [...fresh.values()]
    await insert(scope, created, origin)
    const holders = [
      ...created.map(({ id, contract }) => ({ id, holders: contract.holders })),
      ...[...updated].map(([id, theirs]) => ({ id, holders: theirs })),
    ]
    await writeHolders(
      scope,
      holders.filter(one => one.holders.length > 0),
    )
    await writeModifications(
      scope,
      created.map(({ id, contract }) => ({ id, modifications: contract.modifications })),
    )
    return {
      created: created.length,
      updated: updated.size,
      ids: [...created.map(({ id }) => id), ...updated.keys()],
    }
  },
})

type Row = z.output<typeof row>

const keyOf = ({ buyer_siret, reference }: Pick<ImportedContract, 'buyer_siret' | 'reference'>) =>
  `${buyer_siret} ${reference.toLowerCase()}`

async function loadKnown(scope: Work) {
  const rows = await db(scope)
    .selectFrom('procurement.contract')
    .select(['id', 'buyer_siret', 'reference', 'edited', 'origin', 'confirmed_on'])
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
  const rows = fresh.map(
    ({ id, contract: { holders: _, modifications: __, id: ___, kind_guessed: ____, ...values } }) => ({
      ...values,
      tenant_id: scope.tenantId,
      id,
      origin,
      data_bearing: 'to-check',
      data_clues: cluesOf(values),
      lead_months: 6,
      edited: [],
      created_at: scope.clock.now(),
    }),
  )
  for (let from = 0; from < rows.length; from += 2_000) {
    const slice = JSON.stringify(rows.slice(from, from + 2_000))
    await sql`insert into procurement.contract select * from jsonb_populate_recordset(null::procurement.contract, ${slice}::jsonb)`.execute(
      scope.db,
    )
  }
}

const cluesOf = (contract: Parameters<typeof findClues>[0]) => findClues(contract).map(({ clue }) => clue.id)
