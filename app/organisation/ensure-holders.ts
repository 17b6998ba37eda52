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
  const known = directoryOf(await loadParties(scope))
  const found: (string | null)[] = []
  for (const { name: called, siret } of holders) {
    // As long as a name of the directory may be: a longer one is known again by its beginning.
    const name = called?.slice(0, 160).trim() || null
    const party = matchHolder(known, { name, siret })
    if (party && siret && !party.siret) {
      party.siret = siret
      await db(scope).updateTable('organisation.party').set({ siret }).where('id', '=', party.id).execute()
      add(known, party)
    }
    found.push(party?.id ?? (name ? await createVendor(scope, known, name, siret) : null))
  }
  return found
}

/** Parties by what tells them: a name is compared with no other, however many there are. */
interface Directory {
  bySiret: Map<string, Party>
  bySiren: Map<string, Party>
  byName: Map<string, Party[]>
}

function directoryOf(parties: readonly Party[]): Directory {
  const directory: Directory = { bySiret: new Map(), bySiren: new Map(), byName: new Map() }
  for (const party of parties) add(directory, party)
  return directory
}

/** The first to come is the one that is found. */
function add({ bySiret, bySiren, byName }: Directory, party: Party): void {
  const { siret } = party
  if (siret && !bySiret.has(siret)) bySiret.set(siret, party)
  if (siret && !bySiren.has(siret.slice(0, 9))) bySiren.set(siret.slice(0, 9), party)
  const namesakes = byName.get(partyKey(party.name))
  if (!namesakes) byName.set(partyKey(party.name), [party])
  else if (!namesakes.includes(party)) namesakes.push(party)
}

/** A name alone never joins two companies that each have a SIREN of their own. */
function matchHolder({ bySiret, bySiren, byName }: Directory, { name, siret }: HolderName): Party | undefined {
  return (
    (siret ? (bySiret.get(siret) ?? bySiren.get(siret.slice(0, 9))) : undefined) ??
    (name ? byName.get(partyKey(name))?.find(party => !siret || !party.siret) : undefined)
  )
}

async function createVendor(scope: Work, known: Directory, name: string, siret: string | null): Promise<string> {
  const id = newId()
  const row = { id, name, kind: 'vendor', siret }
  await db(scope)
    .insertInto('organisation.party')
    .values({ ...row, tenant_id: scope.tenantId, created_at: scope.clock.now() })
    .execute()
  const unknown = { country: null, website: null, contact: null, member_since: null }
  add(known, { ...row, ...unknown, agreement_from: null, agreement_until: null, agreement_reference: null })
  return id
}
