import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadComments } from './action-comment.ts'
import { loadDecisions } from './action-decision.ts'

/** What was said of an action and what was decided about it. */
export const readTalk = query({
  name: 'plan.read-talk',
  summary: {
    fr: 'Lire les commentaires et les décisions d’une action',
    en: 'Read the comments and decisions of an action',
  },
  needs: 'plan.read',
  input: z.object({ id: fields.id }),
  http: 'GET /actions/:id/talk',
  async run(scope, { id }) {
    return { comments: await loadComments(scope, id), decisions: await loadDecisions(scope, id) }
  },
})
