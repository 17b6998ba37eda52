import { today } from '#kernel/clock.ts'
import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { decideImposed } from './decide-imposed.ts'
import { deadline } from './imposed.ts'
import { listDeclarations } from './list-declarations.ts'
import { listImposed } from './list-imposed.ts'
import { declaredPath, imposedPath } from './pages/paths.ts'
import { inventoryTexts } from './texts.ts'

/** Imposed AI to decide, each with its last day; declared uses that have had no follow-up. For whoever may answer. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  const t = inventoryTexts[scope.language].waiting
  const found: Waiting[] = []
  if (can(scope, decideImposed)) {
    const day = today(scope)
    for (const event of await listImposed(scope, { state: 'to-decide' }))
      found.push({
        text: t.imposed(event.title),
        path: `${imposedPath}/${event.id}`,
        on: deadline(event, day)?.on ?? null,
      })
  }
  if (can(scope, listDeclarations)) {
    const open = (await listDeclarations(scope, {})).filter(({ outcome }) => outcome === null).length
    if (open > 0) found.push({ text: t.declared(open), path: declaredPath, on: null })
  }
  return found
}
