import type { Scope } from '#kernel/scope.ts'
import type { Text } from '#kernel/texts.ts'
import { listParties } from '#organisation/list-parties.ts'
import { readAuthority } from '#organisation/read-authority.ts'

/** Whose contracts the authority keeps: its own, and those of the bodies that it takes part in. */
export interface Buyers {
  siret: string | null
  /** Why a contract of this buyer is not proposed; null = it is. */
  refuse(siret: string): Text | null
}

const bodies = ['epci', 'syndicat', 'centre-de-gestion']

/** A body is known by its SIREN: each of its establishments buys. */
export async function loadBuyers(scope: Scope): Promise<Buyers> {
  const authority = await readAuthority(scope, {})
  const own = authority.siren ?? authority.siret?.slice(0, 9) ?? null
  const parties = (await listParties(scope, {})).filter(
    ({ kind, member_since }) => bodies.includes(kind) || member_since !== null,
  )
  const sirens = new Set(parties.flatMap(({ siret }) => (siret ? [siret.slice(0, 9)] : [])))
  return {
    siret: authority.siret,
    refuse(siret) {
      if (siret.slice(0, 9) === own || sirens.has(siret.slice(0, 9))) return null
      return own
        ? {
            fr: `Acheteur ${siret} : ni la collectivité, ni un organisme dont elle est membre.`,
            en: `Buyer ${siret}: neither the authority nor a body that it belongs to.`,
          }
        : {
            fr: 'Le SIREN de la collectivité n’est pas connu : inscrivez-le dans son identité, puis préparez à nouveau.',
            en: 'The SIREN of the authority is not known: record it in its identity, then prepare again.',
          }
    },
  }
}
