import type { Tenant } from '#kernel/scope.ts'
import { fixedClock } from '#kernel/clock.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { saveParty } from '#organisation/save-party.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { saveAgreement } from './agreements/save-agreement.ts'
import { signAgreement } from './agreements/sign-agreement.ts'
import { holdMeeting } from './bodies/hold-meeting.ts'
import { planMeeting } from './bodies/plan-meeting.ts'
import { saveBody } from './bodies/save-body.ts'
import { saveMember } from './bodies/save-member.ts'

/** A house for tests of governance: an authority of 41,239 inhabitants, people in it, and short ways to what they keep. */
export async function openGovernance() {
  const house = await openHouse()

  const at = (tenant: Tenant, day: string, role: 'admin' | 'data' = 'data') =>
    house.as(tenant, role, { clock: fixedClock(`${day}T09:00:00Z`) })

  async function authority(population = 41_239, agents = 900) {
    const tenant = await house.tenant()
    const admin = house.as(tenant, 'admin')
    await updateAuthority(admin, { type: 'communaute-agglomeration', population, agents })
    const [roads = '', culture = ''] = await saveDirectorates(admin, {
      directorates: [{ name: 'Voirie' }, { name: 'Culture' }],
    })
    return { tenant, admin, data: house.as(tenant, 'data'), roads, culture }
  }

  /** A partner of that kind, in the directory. */
  const partner = (tenant: Tenant, name: string, kind: Parameters<typeof saveParty>[1]['kind'] = 'commune') =>
    saveParty(house.as(tenant, 'admin'), { name, kind })

  /** A steering committee with a chair of ours and a member of a partner. */
  async function committee(tenant: Tenant, more: Partial<Parameters<typeof saveBody>[1]> = {}) {
    const data = house.as(tenant, 'data')
    const body = { name: 'Comité données', kind: 'steering', domain: 'data' as const, ...more }
    const body_id = await saveBody(data, body)
    const party_id = await partner(tenant, `Commune de ${body.name}`)
    const chair = await saveMember(data, { body_id, name: 'Vice-présidente', seat: 'chair', since: '2026-01-01' })
    const outside = await saveMember(data, { body_id, name: 'Adjoint', seat: 'member', party_id, since: '2026-01-01' })
    return { body_id, party_id, chair, outside }
  }

  /** A meeting of that day to which everybody came, or only our chair. */
  async function meeting(
    tenant: Tenant,
    { body_id, chair, outside }: Awaited<ReturnType<typeof committee>>,
    on: string,
    alone = false,
  ) {
    const id = await planMeeting(house.as(tenant, 'data'), { body_id, meets_on: on })
    await holdMeeting(house.as(tenant, 'data'), {
      id,
      members: [
        { member_id: chair, state: 'present' },
        { member_id: outside, state: alone ? 'excused' : 'present' },
      ],
    })
    return id
  }

  /** An agreement in force since January 2026. */
  async function agreement(tenant: Tenant, parties: string[], more: Partial<Parameters<typeof saveAgreement>[1]> = {}) {
    const data = house.as(tenant, 'data')
    const id = await saveAgreement(data, { title: 'Convention', kind: 'convention', domain: 'data', parties, ...more })
    await signAgreement(data, { id, signed_on: '2026-01-05', starts_on: '2026-01-05' })
    return id
  }

  return { house, at, authority, partner, committee, meeting, agreement }
}
