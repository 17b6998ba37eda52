import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listAssessments } from './list-assessments.ts'
import { assessmentPath, guidedPath } from './pages/paths.ts'
import { startAssessment } from './start-assessment.ts'
import { assessmentTexts } from './texts.ts'

/** Asked and not begun, begun and forgotten, due for review, or to be notified: for those who assess. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, startAssessment)) return []
  const say = assessmentTexts[scope.language]
  return (await listAssessments(scope, {})).flatMap(row => {
    const { kind, system, system_id, state, id } = row
    const [name, guided] = [say.kinds[kind], guidedPath(system_id, kind)]
    const found: Waiting[] = []
    if (state === 'todo') found.push({ text: say.waiting.todo(name, system), path: guided, on: row.due_on })
    if (row.draft_old) found.push({ text: say.waiting.old(name, system), path: guided, on: null })
    if (state === 'review') found.push({ text: say.waiting.review(name, system), path: guided, on: row.review_on })
    if (kind === 'fria' && row.required && row.validated_on && !row.notified_on && id)
      found.push({ text: say.waiting.notice(system), path: assessmentPath(id), on: null })
    return found
  })
}
