import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { isCarried } from '#plan/action.ts'
import { readPlan } from '#plan/read-plan.ts'
import { makeLink } from './link-token.ts'
import { loadRequest } from './load.ts'
import { isOpen, origin } from './request.ts'

/** What each directorate's note says: what the plan asks of it, what it is asked to check, and a link of its own. */
export const prepareNotes = command({
  name: 'requests.prepare-notes',
  summary: { fr: 'Préparer les notes aux directions', en: 'Prepare notes to directorates' },
  needs: 'requests.write',
  input: z.object({ ids: z.array(fields.id).min(1).max(500), origin }),
  async run(scope, { ids, origin }) {
    const { actions } = await readPlan(scope, {})
    const notes = []
    for (const id of new Set(ids)) {
      const request = await loadRequest(scope, id)
      if (!isOpen(request)) continue
      notes.push({
        directorate: request.directorate,
        answer_by: request.answer_by,
        applications: request.applications,
        applications_left: request.applications_left,
        actions: actions
          .filter(action => action.directorate_id === request.directorate_id && isCarried(action))
          .map(({ title, owner, due_on, state }) => ({ title, owner, due_on, state })),
        link: await makeLink(scope, id, origin),
      })
    }
    return notes
  },
})

export type Note = Awaited<ReturnType<typeof prepareNotes>>[number]
