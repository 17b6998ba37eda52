import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listEveryday } from './list-everyday.ts'
import { everydayPath } from './pages/paths.ts'

const kind = { fr: 'Usage courant de l’IA', en: 'Everyday use of AI' }

/** Everyday uses by their words; systems are found by the inventory. */
export async function searchEveryday(scope: Scope, words: string): Promise<Hit[]> {
  const search = words.trim().slice(0, 100)
  if (!search || !can(scope, listEveryday)) return []
  const found = await listEveryday(scope, { search })
  return found.slice(0, 6).map(({ id, name }) => ({ label: name, kind, path: `${everydayPath}/${id}` }))
}
