import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { formatDate } from '#kernel/texts.ts'
import { kinds } from './form.ts'
import { listAssessments, type AssessmentLine } from './list-assessments.ts'
import { assessmentPath, guidedPath } from './pages/paths.ts'
import { startAssessment } from './start-assessment.ts'
import { assessmentTexts } from './texts.ts'

/** On the page of a system: where its assessments stand; for those who assess, also where to begin one that nothing asks. */
export async function besideSystem(scope: Scope, system: string): Promise<Beside['lines']> {
  if (!can(scope, listAssessments)) return []
  const say = assessmentTexts[scope.language]
  const rows = await listAssessments(scope, { system })
  return kinds.flatMap(kind => {
    const row = rows.find(one => one.kind === kind)
    const assesses = can(scope, startAssessment)
    if (!row && !assesses) return []
    const path = !assesses && row?.id ? assessmentPath(row.id) : guidedPath(system, kind)
    return { label: say.kinds[kind], note: row ? noteOf(scope, row) : say.beside['not-asked'], path }
  })
}

function noteOf({ language }: Scope, { state, version, draft_id, validated_on }: AssessmentLine): string {
  const say = assessmentTexts[language].beside
  if (draft_id) return say.draft(validated_on ? (version ?? 0) + 1 : (version ?? 1))
  if (!validated_on || state === 'todo') return say.todo
  const day = formatDate(validated_on, language)
  return state === 'review' ? say.review(day) : say.validated(day)
}
