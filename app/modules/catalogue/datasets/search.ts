import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listDatasets } from './list-datasets.ts'
import { datasetPathOf } from './pages/paths.ts'

/** For the search box: datasets by any of their words, the most pertinent first. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listDatasets)) return []
  const { rows } = await listDatasets(scope, { search: wanted, size: 6 })
  return rows.map(({ id, title }) => ({
    label: title,
    kind: { fr: 'Jeu de données', en: 'Dataset' },
    path: datasetPathOf(id),
  }))
}
