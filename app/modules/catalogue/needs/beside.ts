import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listNeeds } from './list-needs.ts'
import { needPath, needsPath, newNeedPath } from './pages/paths.ts'
import { mayNeed } from './reach.ts'
import { needTexts } from './texts.ts'

/** On the page of an AI system: the data it lacks, and where one more need is declared. */
export async function besideSystem(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, listNeeds)) return []
  const say = needTexts[scope.language].beside
  const needs = await listNeeds(scope, { system: id })
  const closed = needs.filter(({ standing }) => standing === 'closed').length
  return [
    ...(needs.length > 0
      ? [{ label: say.needs, note: say.count(needs.length, closed), path: `${needsPath}?system=${id}` }]
      : []),
    ...(mayNeed(scope) ? [{ label: say.declare, note: say.why, path: `${newNeedPath}?systeme=${id}` }] : []),
  ]
}

/** On the page of a dataset: the needs it meets or may meet. */
export async function besideDataset(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, listNeeds)) return []
  const say = needTexts[scope.language].beside
  const needs = await listNeeds(scope, {})
  return needs
    .filter(({ dataset }) => dataset?.id === id)
    .map(({ id: need, title, standing }) => ({
      label: say.need(title),
      note: standing === 'closed' ? say.met : say.chosen,
      path: needPath(need),
    }))
}
