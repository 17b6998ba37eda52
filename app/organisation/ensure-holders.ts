import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { loadParties, partyKey, type Party } from './party.ts'
import { db } from './tables.ts'

/** Somebody named in a contract; either may be unknown. */
export interface HolderName {
  name: string | null
  siret: string | null
}

/**
 * The party of each holder, in order: by SIRET, then another establishment of the same company, then the name. One that
 * nobody knows becomes a vendor if it has a name; null otherwise. Used inside other modules' imports.
 */
export async function ensureHolders(scope: Work, holders: readonly HolderName[]): Promise<(string | null)[]> {
  const parties = await loadParties(scope)
  const found: (string | null)[] = []
  for (const { name, siret } of holders) {
    const known = matchHolder(parties, { name, siret })
    if (known && siret && !known.siret) {
      known.siret = siret
      await db(scope).updateTable('organisation.party').set({ siret }).where('id', '=', known.id).execute()
    }
    found.push(known?.id ?? (name ? await createVendor(scope, parties, name, siret) : null))
  }
  return found
}

/** A name alone never joins two companies that each have a SIREN of their own. */
export function matchHolder(parties: readonly Party[], { name, siret }: HolderName): Party | undefined {
  const siren = siret?.slice(0, 9)
  const key = name ? partyKey(name) : null
  return (
    (siret ? parties.find(party => party.siret === siret) : undefined) ??
    (siren ? parties.find(party => party.siret?.startsWith(siren)) : undefined) ??
    (key ? parties.find(party => partyKey(party.name) === key && (!siret || !party.siret)) : undefined)
  )
}

async function createVendor(scope: Work, parties: Party[], name: string, siret: string | null): Promise<string> {
  const id = newId()
  const row = { id, name: name.slice(0, 160).trim(), kind: 'vendor', siret }
  await db(scope)
    .insertInto('organisation.party')
    .values({ ...row, tenant_id: scope.tenantId, created_at: scope.clock.now() })
    .execute()
  const unknown = { country: null, website: null, contact: null, member_since: null }
  parties.push({ ...row, ...unknown, agreement_from: null, agreement_until: null, agreement_reference: null })
  return id
}
