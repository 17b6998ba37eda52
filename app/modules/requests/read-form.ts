import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { requestBehind } from './link-token.ts'
import { loadAnswer, loadRequest } from './load.ts'

/** What a link shows: its own directorate's applications by name, and the draft. Null for any link that does not open. */
export const readForm = query({
  name: 'requests.read-form',
  summary: { fr: 'Ouvrir la page de réponse d’une direction', en: 'Open a directorate’s answer page' },
  needs: 'requests.answer',
  input: z.object({ token: z.string().max(100) }),
  async run(scope, { token }) {
    const id = await requestBehind(scope, token)
    if (!id) return null
    const request = await loadRequest(scope, id)
    const draft = await loadAnswer(scope, id)
    return {
      directorate: request.directorate,
      answer_by: request.answer_by,
      applications: request.applications.map(({ name, vendor }) => ({ name, vendor })),
      applications_left: request.applications_left,
      draft: draft && {
        lines: draft.lines,
        missing: draft.missing,
        remark: draft.remark,
        answered_by: draft.answered_by,
      },
    }
  },
})

export type AnswerForm = NonNullable<Awaited<ReturnType<typeof readForm>>>
