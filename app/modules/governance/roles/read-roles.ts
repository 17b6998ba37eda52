import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { isSmall, loadAuthority } from '#organisation/authority.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { loadParties } from '#organisation/party.ts'
import { isAbout } from '../domains.ts'
import { loadHolders } from './load-holders.ts'
import { holdersOf, isNeeded, roles, seatsOf } from './role.ts'

/** Every seat of governance and who holds it: for the whole authority, in each directorate, at each partner. */
export const readRoles = query({
  name: 'governance.read-roles',
  summary: { fr: 'Lire qui tient les rôles de la gouvernance', en: 'Read who holds the roles of governance' },
  needs: 'governance.read',
  input: z.object({}),
  http: 'GET /roles',
  async run(scope) {
    const authority = await loadAuthority(scope)
    const directorates = await loadDirectorates(scope)
    const holders = await loadHolders(scope)
    const onDuty = holders.filter(({ state }) => state === 'living' || state === 'unbound')
    const living = onDuty.filter(({ state }) => state === 'living')
    const seats = seatsOf(authority, directorates).filter(({ role }) => isAbout(role.domain, 'data'))
    const partners = (await loadParties(scope)).filter(
      ({ id, kind }) =>
        kind === 'delegataire' || onDuty.some(held => held.role === 'custodian' && held.party_id === id),
    )
    return {
      directorates: directorates.map(({ id, name }) => ({ id, name })),
      partners: partners.map(({ id, name, kind }) => ({ id, name, kind })),
      roles: roles.map(role => ({ ...role, needed: isNeeded(role, authority) })),
      /** One stands for all directorates. */
      small: isSmall(authority),
      onDuty,
      recorded: holders.length > 0,
      data: { filled: seats.filter(seat => holdersOf(seat, living).length > 0).length, seats: seats.length },
    }
  },
})

export type ReadRoles = Awaited<ReturnType<typeof readRoles>>
