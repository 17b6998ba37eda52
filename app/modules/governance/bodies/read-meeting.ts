import { sql } from 'kysely'
import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { loadDecisions } from '../decisions/load-decisions.ts'
import { isOpen } from '../decisions/standing.ts'
import { loadMembers } from './load-members.ts'
import { theMeeting } from './load-meetings.ts'

interface Attending {
  member_id: string | null
  name: string
  party_id: string | null
  party: string | null
  state: 'present' | 'excused' | 'absent'
}

/** A meeting from its agenda to its minutes, with the decisions of before that are to be read again. */
export const readMeeting = query({
  name: 'governance.read-meeting',
  summary: { fr: 'Lire une réunion', en: 'Read a meeting' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  http: 'GET /meetings/:id',
  async run(scope, { id }) {
    const meeting = await theMeeting(scope, id)
    const decisions = await loadDecisions(scope, { body_id: meeting.body_id })
    return {
      meeting,
      /** Who sat on the day of the meeting. */
      members: (await loadMembers(scope, meeting.body_id, meeting.meets_on)).filter(({ sits }) => sits),
      attendance: await attendanceOf(scope, id),
      decisions: decisions.filter(({ meeting_id }) => meeting_id === id).toSorted((a, b) => a.number - b.number),
      earlier: decisions.filter(
        one => one.meeting_id !== id && one.decided_on <= meeting.meets_on && isOpen(one.standing),
      ),
      history: await historyOf(scope, 'governance.meeting', id),
    }
  },
})

export type ReadMeeting = Awaited<ReturnType<typeof readMeeting>>

async function attendanceOf(scope: Work, id: string): Promise<Attending[]> {
  const { rows } = await sql<Attending>`
    select a.member_id, a.name, a.party_id, p.name as party, a.state
    from governance.attendance a left join organisation.party p on p.id = a.party_id
    where a.meeting_id = ${id} order by array_position(array['present', 'excused', 'absent'], a.state), lower(a.name), a.id
  `.execute(scope.db)
  return rows
}
