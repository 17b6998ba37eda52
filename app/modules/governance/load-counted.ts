import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface CountedMeeting {
  domain: string
  meets_on: string
  debated_roadmap: boolean
  /** Organisations other than this authority that took part. */
  outside: string[]
}

interface Row extends Omit<CountedMeeting, 'outside'> {
  party_id: string | null
  present: string[]
  ours: boolean
}

/**
 * Meetings held that count. That of another organisation's body counts when this authority was there and, for an EPCI or
 * a syndicat, when an agreement in force binds both; its owner is then an outside partner.
 */
export async function loadCounted(scope: Work, now: string, unbound: ReadonlySet<string>): Promise<CountedMeeting[]> {
  const { rows } = await sql<Row>`
    select b.domain, b.party_id, m.meets_on::text, m.debated_roadmap,
      coalesce((select array_agg(distinct a.party_id) from governance.attendance a
        where a.meeting_id = m.id and a.state = 'present' and a.party_id is not null), '{}') as present,
      exists (select from governance.attendance a
        where a.meeting_id = m.id and a.state = 'present' and a.party_id is null) as ours
    from governance.meeting m join governance.body b on b.id = m.body_id
    where b.archived_at is null and m.state = 'held' and m.meets_on <= ${now}::date
  `.execute(scope.db)
  return rows
    .filter(({ party_id, ours }) => party_id === null || (ours && !unbound.has(party_id)))
    .map(({ domain, meets_on, debated_roadmap, party_id, present }) => ({
      domain,
      meets_on,
      debated_roadmap,
      outside: [...new Set([...present, ...(party_id ? [party_id] : [])])],
    }))
}
