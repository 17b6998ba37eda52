import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'

export interface Meeting {
  id: string
  body_id: string
  body: string
  kind: string
  domain: string
  party_id: string | null
  meets_on: string
  meets_at: string | null
  place: string | null
  state: 'planned' | 'held' | 'cancelled'
  agenda: string[]
  minutes: string | null
  minutes_file_id: string | null
  debated_roadmap: boolean
  cancelled_reason: string | null
  decisions: number
  present: number
  outside: number
}

/** Meetings of living instances, the newest first; `outside` counts the partners whose people came. */
export async function loadMeetings(scope: Work, only: { id?: string; body_id?: string } = {}): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.id, m.body_id, b.name as body, b.kind, b.domain, b.party_id, m.meets_on::text, m.meets_at, m.place, m.state,
      m.agenda, m.minutes, m.minutes_file_id, m.debated_roadmap, m.cancelled_reason,
      (select count(*) from governance.decision d where d.meeting_id = m.id)::int as decisions,
      (select count(*) from governance.attendance a where a.meeting_id = m.id and a.state = 'present')::int as present,
      (select count(distinct a.party_id) from governance.attendance a where a.meeting_id = m.id and a.state = 'present')::int as outside
    from governance.meeting m join governance.body b on b.id = m.body_id
    where b.archived_at is null and (${only.id ?? null}::uuid is null or m.id = ${only.id ?? null}::uuid)
      and (${only.body_id ?? null}::uuid is null or m.body_id = ${only.body_id ?? null}::uuid)
    order by m.meets_on desc, m.id
  `.execute(scope.db)
  return rows
}

/** The same, and nobody else changes it before the end of this operation. */
export async function lockedMeeting(scope: Work, id: string): Promise<Meeting> {
  await sql`select from governance.meeting where id = ${id} for update`.execute(scope.db)
  return theMeeting(scope, id)
}

export async function theMeeting(scope: Work, id: string): Promise<Meeting> {
  const [meeting] = await loadMeetings(scope, { id })
  if (!meeting) throw new NotFound('kernel.not-found')
  return meeting
}
