import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'

export interface Member {
  id: string
  name: string
  seat: string
  directorate_id: string | null
  directorate: string | null
  party_id: string | null
  party: string | null
  since: string
  until: string | null
  /** Sits on that day. */
  sits: boolean
}

/** Members of an instance, the chair first; `on` chooses the day on which one asks who sits. */
export async function loadMembers(scope: Work, body_id: string, on = today(scope)): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.id, m.name, m.seat, m.directorate_id, d.name as directorate, m.party_id, p.name as party, m.since::text,
      m.until::text, (m.since <= ${on}::date and (m.until is null or m.until > ${on}::date)) as sits
    from governance.member m
      left join organisation.directorate d on d.id = m.directorate_id
      left join organisation.party p on p.id = m.party_id
    where m.body_id = ${body_id}
    order by array_position(array['chair', 'secretary', 'member', 'guest'], m.seat), lower(m.name), m.id
  `.execute(scope.db)
  return rows
}
