import { fixedClock } from '#kernel/clock.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { assessApplications, saveApplications } from '#modules/inventory/public.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { askDirectorates } from './ask-directorates.ts'
import { mailRequests } from './mail-requests.ts'

export const origin = 'https://gouvernail.example'
export const answer_by = '2026-12-07'

/** The secret of the link that a text holds. */
export const tokenIn = (text: string) => /\/repondre\/([\w-]+)/.exec(text)?.[1] ?? ''

/** A database of the test file's own with short ways to two directorates, a link that was mailed and nobody who opens it. */
export async function openRequests() {
  const house = await openHouse()

  /** Two directorates, one with two applications of its own and one shared with the other. */
  async function withDirectorates() {
    const tenant = await house.tenant()
    const lead = house.as(tenant, 'ai-lead')
    const admin = house.as(tenant, 'admin')
    const [water = '', culture = ''] = await saveDirectorates(admin, {
      directorates: [{ name: 'Direction de l’eau' }, { name: 'Direction de la culture' }],
    })
    const [leaks = '', bills = '', books = ''] = await saveApplications(lead, {
      applications: [
        { name: 'Fuites', vendor: 'Hydro', directorate_ids: [water] },
        { name: 'Factures', directorate_ids: [water, culture] },
        { name: 'Livres', directorate_ids: [culture] },
      ],
    })
    await assessApplications(lead, { ids: [bills], assessment: 'no-ai' })
    return { tenant, lead, admin, water, culture, leaks, bills, books }
  }

  const nobody = (tenant: Tenant, day = '2026-11-24'): Scope => ({
    ...house.as(tenant, 'agent', { clock: fixedClock(`${day}T09:00:00Z`) }),
    actor: { kind: 'anonymous' },
  })

  async function withLink() {
    const made = await withDirectorates()
    const { ids } = await askDirectorates(made.lead, {
      answer_by,
      directorates: [{ directorate_id: made.water, contact_name: 'Secrétariat', contact_email: 'eau@ville.example' }],
    })
    await mailRequests(made.lead, { ids, origin })
    return { ...made, id: ids[0] ?? '', token: tokenIn(made.lead.outbox[0]?.text ?? '') }
  }

  return { house, withDirectorates, withLink, nobody }
}
