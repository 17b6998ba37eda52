import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listNeeds } from './list-needs.ts'
import { needPath } from './pages/paths.ts'

/** Needs, for the search box. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listNeeds)) return []
  return (await listNeeds(scope, { search: wanted }))
    .slice(0, 6)
    .map(({ id, title }) => ({ label: title, kind: { fr: 'Besoin de données', en: 'Data need' }, path: needPath(id) }))
}
