import type { Work } from '#kernel/scope.ts'
import { newId } from '#kernel/ids.ts'
import { plainWords } from '#kernel/texts.ts'
import { db } from './tables.ts'

export const partyKinds = [
  'vendor',
  'partner',
  'commune',
  'epci',
  'syndicat',
  'delegataire',
  'centre-de-gestion',
  'state',
] as const

export interface Party {
  id: string
  name: string
  kind: string
  siret: string | null
  country: string | null
  website: string | null
  contact: string | null
  member_since: string | null
  agreement_from: string | null
  agreement_until: string | null
  agreement_reference: string | null
}

export async function loadParties(scope: Work): Promise<Party[]> {
  return db(scope)
    .selectFrom('organisation.party')
    .select([
      'id',
      'name',
      'kind',
      'siret',
      'country',
      'website',
      'contact',
      'member_since',
      'agreement_from',
      'agreement_until',
      'agreement_reference',
    ])
    .where('archived_at', 'is', null)
    .orderBy('name')
    .execute()
}

/** « CIRIL Group SAS » and « Ciril group » are one vendor. */
export function partyKey(name: string): string {
  const plain = plainWords(name)
  return (
    plain
      .replace(/\b(sas|sa|sarl|sasu|scop|inc|ltd|gmbh|france|software|editeur)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || plain
  )
}

/** Set-based: gives the vendor of each name, creating those not known. Used inside other modules' imports. */
export async function ensureVendors(scope: Work, names: readonly string[]): Promise<Map<string, string>> {
  const byKey = new Map((await loadParties(scope)).map(party => [partyKey(party.name), party.id]))
  const result = new Map<string, string>()
  for (const name of new Set(names)) {
    const key = partyKey(name)
    let id = byKey.get(key)
    if (!id) {
      id = newId()
      byKey.set(key, id)
      const row = { tenant_id: scope.tenantId, id, name: name.trim(), kind: 'vendor', created_at: scope.clock.now() }
      await db(scope).insertInto('organisation.party').values(row).execute()
    }
    result.set(name, id)
  }
  return result
}
