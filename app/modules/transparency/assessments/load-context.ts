import type { Work } from '#kernel/scope.ts'
import { formOf, otherKind } from './form.ts'
import { heldOf, loadAssessments, type Assessment } from './load-assessments.ts'
import { loadRecordTexts } from './record-texts.ts'

/** What an assessment is read against: its form, the record of today, the other assessment of the same system. */
export async function loadContext(scope: Work, { system_id, kind }: Pick<Assessment, 'system_id' | 'kind'>) {
  const others = await loadAssessments(scope, { system: system_id, kind: otherKind(kind) })
  const other = heldOf(others) ?? others[0]
  return {
    form: formOf(kind),
    record: (await loadRecordTexts(scope, system_id)).get(system_id),
    other: other ? { ...other, form: formOf(other.kind) } : null,
  }
}
