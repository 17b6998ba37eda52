import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { holdsWords } from '#plan/words-in.ts'
import { meetingStates } from './body.ts'
import { loadMeetings } from './load-meetings.ts'

export const listMeetings = query({
  name: 'governance.list-meetings',
  summary: { fr: 'Lister les réunions des instances', en: 'List meetings of bodies' },
  needs: 'governance.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    body_id: fields.id.optional(),
    state: z.enum(meetingStates).optional(),
  }),
  http: 'GET /meetings',
  async run(scope, { search = '', body_id, state }) {
    return (await loadMeetings(scope, body_id ? { body_id } : {})).filter(
      meeting =>
        holdsWords(search, meeting.body, meeting.place ?? '', meeting.minutes ?? '', ...meeting.agenda) &&
        (!state || meeting.state === state),
    )
  },
})
