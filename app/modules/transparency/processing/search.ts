import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listProcessings } from './list-processings.ts'
import { processingsPath } from './pages/paths.ts'

/** For the search box: processing records by reference, name, purpose or department. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listProcessings)) return []
  const { rows } = await listProcessings(scope, { search: wanted, size: 6 })
  return rows.map(({ id, reference, name }) => ({
    label: `${reference} ${name}`,
    kind: { fr: 'Traitement (RGPD)', en: 'Processing record (GDPR)' },
    path: `${processingsPath}/${id}`,
  }))
}
