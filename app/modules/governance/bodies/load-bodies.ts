import { sql } from 'kysely'
import { addMonths, today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'

interface Row {
  id: string
  name: string
  kind: string
  domain: string
  party_id: string | null
  party: string | null
  purpose: string | null
  every_months: number | null
  charter: string | null
  created_on: string | null
  members: number
  partners: number
  last_on: string | null
  next_on: string | null
  held: number
  present: number
  expected: number
}

export interface Body extends Row {
  /** By its own rhythm, the day by which it should have met again; null without a rhythm, or when a meeting is planned. */
  due_on: string | null
}

/** Living instances: who sits, when they met, when they meet next, how many of their members came. */
export async function loadBodies(scope: Work, id?: string): Promise<Body[]> {
  const now = today(scope)
  const { rows } = await sql<Row>`
    select b.id, b.name, b.kind, b.domain, b.party_id, p.name as party, b.purpose, b.every_months, b.charter,
      b.created_on::text, coalesce(m.members, 0)::int as members, coalesce(m.partners, 0)::int as partners,
      g.last_on::text, g.next_on::text, coalesce(g.held, 0)::int as held,
      coalesce(a.present, 0)::int as present, coalesce(a.expected, 0)::int as expected
    from governance.body b
      left join organisation.party p on p.id = b.party_id
      left join (select body_id, count(*) as members, count(distinct party_id) as partners from governance.member
        where since <= ${now}::date and (until is null or until > ${now}::date) group by 1) m on m.body_id = b.id
      left join (select body_id, max(meets_on) filter (where state = 'held') as last_on,
        min(meets_on) filter (where state = 'planned') as next_on, count(*) filter (where state = 'held') as held
        from governance.meeting group by 1) g on g.body_id = b.id
      left join (select body_id, count(*) filter (where state = 'present') as present, count(*) as expected
        from governance.attendance where member_id is not null group by 1) a on a.body_id = b.id
    where b.archived_at is null and (${id ?? null}::uuid is null or b.id = ${id ?? null}::uuid)
    order by lower(b.name)
  `.execute(scope.db)
  return rows.map(row => ({ ...row, due_on: dueOn(row) }))
}

export async function theBody(scope: Work, id: string): Promise<Body> {
  const [body] = await loadBodies(scope, id)
  if (!body) throw new NotFound('kernel.not-found')
  return body
}

function dueOn({ every_months, next_on, last_on, created_on }: Row): string | null {
  const from = last_on ?? created_on
  return every_months && from && !next_on ? addMonths(from, every_months) : null
}
