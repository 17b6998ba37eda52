import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { bodiesPath } from '../paths.ts'
import { listBodies } from './list-bodies.ts'

/** For the search box. */
export async function searchBodies(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listBodies)) return []
  return (await listBodies(scope, { search: wanted })).slice(0, 4).map(({ id, name }) => ({
    label: name,
    kind: { fr: 'Instance', en: 'Body' },
    path: `${bodiesPath}/${id}`,
  }))
}
