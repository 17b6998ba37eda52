import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { applyAnswer } from './apply-answer.ts'
import { listRequests } from './list-requests.ts'
import { requestsPath } from './pages/paths.ts'
import { requestsTexts } from './texts.ts'

/** Answers to read, and directorates whose day has passed in silence, for whoever asked them. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, applyAnswer)) return []
  const say = requestsTexts[scope.language].waiting
  return (await listRequests(scope, {})).flatMap(({ id, directorate, state, answer_by }): Waiting[] => {
    const path = `${requestsPath}/${id}`
    if (state === 'answered') return [{ text: say.answered(directorate), path, on: null }]
    return state === 'late' ? [{ text: say.late(directorate), path, on: answer_by }] : []
  })
}
