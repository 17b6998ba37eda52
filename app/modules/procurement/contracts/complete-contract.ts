import type { z } from 'zod'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { findClues } from './clues.ts'
import type { Holder, importedContract } from './contract.ts'
import { endOf } from './end-of.ts'
import { loadHolders, loadModifications } from './load-contracts.ts'
import { writeModifications } from './write-modifications.ts'

/** A contract of the register that a source speaks of again. */
export interface Known {
  id: string
  edited: string[]
  origin: string
  confirmed_on: string | null
}

type Row = Omit<z.output<typeof importedContract>, 'directorate'> & {
  id?: string | undefined
  directorate_id?: string | null | undefined
}

const keyColumns = ['buyer_siret', 'reference']

/**
 * Writes what a source says of a known contract: blanks erase nothing, what a person edited or typed stays, a guess changes
 * nothing. Returns the holders to write; none when those of the register stay.
 */
export async function completeContract(scope: Work, known: Known, contract: Row): Promise<readonly Holder[]> {
  const { id, edited } = known
  const typed = known.origin === 'person'
  const before = await load(scope, id)
  const modified = await loadModifications(scope, id)
  await writeModifications(scope, [{ id, modifications: contract.modifications }])
  const { holders, modifications, id: _, kind_guessed, doubts, ends_on, ...values } = contract
  const was = new Map<string, unknown>(Object.entries(before))
  const stays = (column: string) =>
    edited.includes(column) ||
    (column === 'kind' && kind_guessed) ||
    (typed && !keyColumns.includes(column) && was.get(column) !== null)
  const given = Object.entries(values).filter(
    ([column, value]) => value !== null && value !== undefined && !stays(column),
  )
  const set = { ...Object.fromEntries(given), doubts: JSON.stringify(doubts), archived_at: null, archived_reason: null }
  await db(scope).updateTable('procurement.contract').set(set).where('id', '=', id).execute()
  const now = await load(scope, id)
  const sure = known.confirmed_on !== null
  const computed = endOf(now, await loadModifications(scope, id), { sure }) ?? ends_on ?? now.ends_on
  await db(scope)
    .updateTable('procurement.contract')
    .set({
      data_clues: findClues(now).map(({ clue }) => clue.id),
      ...(edited.includes('ends_on') ? {} : { ends_on: computed }),
    })
    .where('id', '=', id)
    .execute()
  // A modification that nobody knew may hand the contract over; otherwise holders that somebody typed are theirs.
  const numbers = new Set(modified.map(({ number }) => number))
  const handedOver = modifications.some(({ number }) => !numbers.has(number))
  const kept = edited.includes('holders') || (typed && !handedOver && (await loadHolders(scope, id)).length > 0)
  return kept ? [] : holders
}

function load(scope: Work, id: string) {
  return db(scope).selectFrom('procurement.contract').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}
