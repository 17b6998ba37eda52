import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listQualifications } from './list-qualifications.ts'
import { mayFor } from '../reach.ts'
import { saveAnswers } from './save-answers.ts'
import { runPath, systemQualificationPath } from './pages/paths.ts'
import { qualificationWords } from './result-words.ts'
import { validatePosition } from './validate-position.ts'

/** Qualifications to validate, for who may; those to look at again, for who answers. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, listQualifications)) return []
  const say = qualificationWords[scope.language].waiting
  const validates = can(scope, validatePosition)
  const found = await listQualifications(scope, {})
  return found.flatMap(({ id, system, state, number, directorate_id }) => {
    if (state === 'to-validate' && validates && number !== null)
      return [{ text: say.validate(system), path: runPath(id, number), on: null }]
    if (state === 'to-redo' && mayFor(scope, saveAnswers, directorate_id))
      return [{ text: say.redo(system), path: systemQualificationPath(id), on: null }]
    return []
  })
}
