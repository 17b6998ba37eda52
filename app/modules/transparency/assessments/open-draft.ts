import { Conflict } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import type { Updateable } from 'kysely'
import type { AssessmentTable } from '../tables.ts'
import { loadAssessment, type Assessment } from './load-assessments.ts'

/** The version being written; what was validated is never written again. */
export async function openDraft(scope: Work, id: string): Promise<Assessment> {
  const assessment = await loadAssessment(scope, id)
  if (assessment.state === 'validated') throw new Conflict('transparency.assessment-validated')
  return assessment
}

export async function writeAssessment(
  scope: Work,
  id: string,
  { answers, ...values }: Updateable<AssessmentTable>,
): Promise<void> {
  await db(scope)
    .updateTable('transparency.assessment')
    .set({ ...values, ...(answers === undefined ? {} : { answers: JSON.stringify(answers) }) })
    .where('id', '=', id)
    .execute()
}
