import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { termOf } from './term.ts'

interface Bound {
  agreement_id: string
  party_id: string
  name: string
  kind: string
}

/** Living agreements with their parties and where they stand today, those that end first at the top. */
export async function loadAgreements(scope: Work, id?: string) {
  let rows = db(scope)
    .selectFrom('governance.agreement')
    .selectAll()
    .where('archived_at', 'is', null)
    .orderBy('ends_on', order => order.asc().nullsLast())
    .orderBy('title')
  if (id) rows = rows.where('id', '=', id)
  const agreements = await rows.execute()
  if (agreements.length === 0) return []
  const bound = await sql<Bound>`
    select b.agreement_id, b.party_id, p.name, p.kind
    from governance.agreement_party b join organisation.party p on p.id = b.party_id order by p.name
  `.execute(scope.db)
  const now = today(scope)
  return agreements.map(({ tenant_id: _, archived_at: __, archived_reason: ___, sections, ...agreement }) => ({
    ...agreement,
    sections: sections as Record<string, string>,
    parties: bound.rows.filter(({ agreement_id }) => agreement_id === agreement.id),
    term: termOf(agreement, now),
  }))
}

export type Agreement = Awaited<ReturnType<typeof loadAgreements>>[number]
