import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import type { Indicator } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { hasNoInhabitants, isSmall, loadAuthority } from '#organisation/authority.ts'
import type { Evidence, EvidenceFact } from './evaluate.ts'
import { isPlanned } from './referential.ts'
import { db } from './tables.ts'

/** Everything that levels depend on, counted in the caller's transaction. */
export async function loadEvidence(scope: Work): Promise<Evidence> {
  const authority = await loadAuthority(scope)
  const indicators = new Map<string, Indicator>()
  for (const module of scope.registry.modules) {
    for (const indicator of (await module.measure?.(scope)) ?? []) indicators.set(indicator.id, indicator)
  }
  return {
    today: today(scope),
    small: isSmall(authority),
    withoutInhabitants: hasNoInhabitants(authority),
    indicators,
    facts: await loadFacts(scope),
    isPlanned,
  }
}

/** Facts held by an EPCI, a syndicat or a centre de gestion count only while its agreement is in force. */
async function loadFacts(scope: Work): Promise<EvidenceFact[]> {
  const now = today(scope)
  return db(scope)
    .selectFrom('plan.fact')
    .select(['id', 'kind', 'dated', 'prerequisites'])
    .where('archived_at', 'is', null)
    .where(sql<boolean>`held_by is null or exists (
      select from organisation.party p where p.tenant_id = plan.fact.tenant_id and p.id = held_by and p.kind in ('epci', 'syndicat', 'centre-de-gestion')
        and p.agreement_from <= ${now}::date and (p.agreement_until is null or p.agreement_until >= ${now}::date))`)
    .execute()
}
