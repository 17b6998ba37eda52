import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listSuggestions } from './list-suggestions.ts'
import { filePath } from './pages/paths.ts'
import { filesTexts } from './texts.ts'

/** What may be personal waits for somebody to say so. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, listSuggestions)) return []
  const say = filesTexts[scope.language]
  const files = await listSuggestions(scope, {})
  return files.map(({ dataset_id, distribution_id, title, unanswered }) => ({
    text: say.waiting(title, unanswered),
    path: `${filePath(dataset_id, distribution_id)}#personnelles`,
    on: null,
  }))
}
