import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { checkNames } from '../check-names.ts'
import { db } from '../tables.ts'
import { isAssembly, presences } from './body.ts'
import { loadMembers } from './load-members.ts'
import { lockedMeeting } from './load-meetings.ts'

/** Who was there: members one by one, and those invited that day. Sent again, it replaces what was noted. */
export const holdMeeting = command({
  name: 'governance.hold-meeting',
  summary: { fr: 'Noter qui était présent à une réunion', en: 'Record who attended a meeting' },
  needs: 'governance.edit',
  input: z.object({
    id: fields.id,
    members: z.array(z.object({ member_id: fields.id, state: z.enum(presences) })).max(200),
    guests: z
      .array(z.object({ name: fields.line(160), party_id: fields.id.nullish() }))
      .max(50)
      .default([]),
    debated_roadmap: z.boolean().default(false),
  }),
  http: 'POST /meetings/:id/attendance',
  async run(scope, { id, members, guests, debated_roadmap }) {
    const meeting = await lockedMeeting(scope, id)
    if (meeting.state === 'cancelled') throw new Conflict('governance.meeting-cancelled')
    if (meeting.meets_on > today(scope)) throw new Conflict('governance.not-yet')
    if (debated_roadmap && !isAssembly(meeting.kind))
      throw new Invalid({ debated_roadmap: { key: 'governance.not-an-assembly' } })
    // Whoever left before that day, or came after it, did not sit: as a guest, they may still be noted.
    const seats = await loadMembers(scope, meeting.body_id, meeting.meets_on)
    const sitting = new Map(seats.filter(({ sits }) => sits).map(member => [member.id, member]))
    const rows = [
      ...members.map(({ member_id, state }) => {
        const member = sitting.get(member_id)
        if (!member) throw new Invalid({ members: { key: 'governance.not-a-member' } })
        return { member_id, name: member.name, party_id: member.party_id, state }
      }),
      ...guests.map(({ name, party_id }) => ({ member_id: null, name, party_id: party_id ?? null, state: 'present' })),
    ]
    for (const { party_id } of guests) await checkNames(scope, { party_id })
    if (!rows.some(({ state }) => state === 'present'))
      throw new Invalid({ members: { key: 'governance.nobody-there' } })
    await db(scope).deleteFrom('governance.attendance').where('meeting_id', '=', id).execute()
    const place = { tenant_id: scope.tenantId, meeting_id: id, body_id: meeting.body_id }
    await db(scope)
      .insertInto('governance.attendance')
      .values(rows.map(row => ({ ...row, ...place, id: newId() })))
      .execute()
    await db(scope)
      .updateTable('governance.meeting')
      .set({ state: 'held', debated_roadmap })
      .where('id', '=', id)
      .execute()
  },
})
