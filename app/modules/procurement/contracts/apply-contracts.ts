import { atLines, type ChosenRow } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { matchDirectorate } from '#organisation/directorate.ts'
import { importedContract } from './contract.ts'
import { importContracts } from './import-contracts.ts'

/** Brings the ticked rows in through the one command that knows the key of a contract. */
export async function applyContracts(
  scope: Scope,
  rows: readonly ChosenRow[],
  origin: 'decp' | 'table',
): Promise<{ created: number; updated: number }> {
  const kept = rows.filter(({ choice }) => choice !== 'skip')
  if (kept.length === 0) return { created: 0, updated: 0 }
  const directorates = await listDirectorates(scope, {})
  const contracts = kept.map(({ values, choice }) => {
    const { directorate, ...contract } = importedContract.parse(values)
    const match = directorate ? matchDirectorate(directorates, directorate) : undefined
    return {
      ...contract,
      ...(match ? { directorate_id: match.id } : {}),
      ...(typeof choice === 'object' ? { id: choice.update } : {}),
    }
  })
  const { created, updated } = await atLines(kept, () => importContracts(scope, { contracts, origin }))
  return { created, updated }
}
