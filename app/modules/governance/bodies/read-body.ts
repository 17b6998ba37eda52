import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadDecisions } from '../decisions/load-decisions.ts'
import { loadMembers } from './load-members.ts'
import { loadMeetings } from './load-meetings.ts'
import { theBody } from './load-bodies.ts'

/** An instance with its members, its meetings and what it decided. */
export const readBody = query({
  name: 'governance.read-body',
  summary: { fr: 'Lire une instance', en: 'Read a body' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  http: 'GET /bodies/:id',
  run: async (scope, { id }) => ({
    body: await theBody(scope, id),
    members: await loadMembers(scope, id),
    meetings: await loadMeetings(scope, { body_id: id }),
    decisions: await loadDecisions(scope, { body_id: id }),
    history: await historyOf(scope, 'governance.body', id),
  }),
})

export type ReadBody = Awaited<ReturnType<typeof readBody>>
