import { NotFound } from '#kernel/errors.ts'
import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { posterPath } from './pages/paths.ts'
import { readPoster } from './read-poster.ts'

const label = { fr: 'Affiche à imprimer (PDF)', en: 'Poster to print (PDF)' }

/** The poster, on the page of a system that the public can read. */
export async function besideSystem(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, readPoster)) return []
  const facts = await readPoster(scope, { id }).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  return facts ? [{ label: label[scope.language], path: posterPath.replace(':id', id) }] : []
}
