import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { lockedMeeting } from './load-meetings.ts'
import { meetingInput } from './meeting.ts'

/** Another day, another room, one more point on the agenda; a meeting that was held keeps a day that has come. */
export const editMeeting = command({
  name: 'governance.edit-meeting',
  summary: { fr: 'Modifier une réunion', en: 'Edit a meeting' },
  needs: 'governance.edit',
  input: meetingInput.extend({ id: fields.id }),
  http: 'PUT /meetings/:id',
  async run(scope, { id, ...values }) {
    const { state } = await lockedMeeting(scope, id)
    if (state === 'cancelled') throw new Conflict('governance.meeting-cancelled')
    if (state === 'held' && values.meets_on > today(scope))
      throw new Invalid({ meets_on: { key: 'governance.not-yet' } })
    await db(scope).updateTable('governance.meeting').set(values).where('id', '=', id).execute()
  },
})
