import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listLate } from './list-late.ts'
import { cataloguePath } from './pages/paths.ts'
import { datasetTexts } from './texts.ts'

/** Datasets late against their frequency, in one line, for whoever may update them. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, listLate)) return []
  const { count, since } = await listLate(scope, {})
  if (count === 0) return []
  const text = datasetTexts[scope.language].waiting.late(count)
  return [{ text, path: `${cataloguePath}?freshness=late&sort=modified_on`, on: since }]
}
