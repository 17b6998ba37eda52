import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listContracts } from './list-contracts.ts'
import { contractsPath } from './pages/paths.ts'

const most = 6

/** For the search box: contracts by their object, identifier or holder. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listContracts)) return []
  const { rows } = await listContracts(scope, { search: wanted, size: most })
  return rows.map(({ id, object, reference }) => ({
    label: `${object} (${reference})`,
    kind: { fr: 'Contrat', en: 'Contract' },
    path: `${contractsPath}/${id}`,
  }))
}
