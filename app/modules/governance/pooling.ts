import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { loadAgreements } from './agreements/load-agreements.ts'
import { isInForce } from './agreements/term.ts'

export const poolingKinds = ['epci', 'syndicat', 'centre-de-gestion'] as const

/**
 * « Preuve mutualisée »: what an EPCI, a syndicat or a centre de gestion holds counts here only while an agreement in force
 * binds it to this authority, in the directory of partners or among agreements. Gives the ids of those for which none is.
 */
export async function unboundPoolers(scope: Work): Promise<ReadonlySet<string>> {
  const now = today(scope)
  const { rows } = await sql<{ id: string }>`
    select id from organisation.party
    where kind in (${sql.join([...poolingKinds])})
      and not coalesce(agreement_from <= ${now}::date and coalesce(agreement_until, 'infinity') >= ${now}::date, false)
  `.execute(scope.db)
  if (rows.length === 0) return new Set()
  const agreements = await loadAgreements(scope)
  const bound = new Set(
    agreements
      .filter(({ term }) => isInForce(term.standing))
      .flatMap(({ parties }) => parties.map(({ party_id }) => party_id)),
  )
  return new Set(rows.map(({ id }) => id).filter(id => !bound.has(id)))
}
