import { Invalid, invalidFrom } from '#kernel/errors.ts'
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
  const contracts = kept.map(({ line, values, choice }) => {
    const { directorate, ...contract } = readStaged(line, values)
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

/** A staged row may have been changed since it was read: what no longer makes a contract is said at its line. */
function readStaged(line: number, values: unknown) {
  const parsed = importedContract.safeParse(values, { reportInput: true })
  if (parsed.success) return parsed.data
  const problems = Object.entries(invalidFrom(parsed.error).fields)
  throw new Invalid(Object.fromEntries(problems.map(([field, problem]) => [`lines.${line}.${field}`, problem])))
}
