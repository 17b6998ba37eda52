import { NotFound } from '#kernel/errors.ts'
import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { formatDate } from '#kernel/texts.ts'
import { publicationsPath } from './pages/paths.ts'
import { publicationWords } from './pages/publication-words.ts'
import { publishDatasets } from './publish-datasets.ts'
import { readPublication } from './read-publication.ts'

/** Where a dataset stands before the public, on its page; nothing on that of one that cannot be opened. */
export async function besideDataset(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, readPublication)) return []
  const say = publicationWords[scope.language]
  const found = await readPublication(scope, { id }).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  if (!found) return []
  const path = `${publicationsPath}/${id}`
  const { published_on, standing } = found
  if (published_on)
    return [
      {
        label: say.beside(formatDate(published_on, scope.language)),
        ...(standing === 'changed' ? { note: say.standings.changed } : {}),
        path,
      },
    ]
  return standing !== 'closed' && can(scope, publishDatasets) ? [{ label: say.besideNot, path }] : []
}
