import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { retainPosition } from '../retain.testing.ts'
import { savePublicSettings } from './save-public-settings.ts'
import { saveSheet } from './save-sheet.ts'

/** An authority where Ada prepares and Béa approves, with one system ready to be shown. */
export async function openPublication() {
  const house = await openHouse()

  async function authority() {
    const tenant = await house.tenant()
    const ada = house.as(tenant, 'ai-lead', { name: 'Ada' })
    const bea = house.as(tenant, 'dpo', { name: 'Béa' })
    const admin = house.as(tenant, 'admin', { name: 'Chloé' })
    await updateAuthority(admin, { type: 'commune', population: 12_000 })
    const [directorate_id = ''] = await saveDirectorates(admin, { directorates: [{ name: 'Enfance' }] })
    await savePublicSettings(ada, { contact: 'contact@brume.example', office: 'Mission transparence' })
    const system = await saveSystem(admin, {
      name: 'Barème crèche',
      kind: 'rules',
      origin: 'built',
      purpose: 'Classer les demandes de place',
      owner: 'Responsable petite enfance',
      directorate_id,
      status: 'in-use',
    })
    const fields = {
      summary: 'Il classe les demandes ; une commission décide.',
      oversight: 'La commission relit tout.',
    }
    await saveSheet(ada, { system_id: system, fields })
    return { tenant, ada, bea, admin, system, directorate_id }
  }

  /** Writes rows that other chapters of the module own, as they would. */
  const write = (tenant: Tenant, work: (db: Kysely<unknown>) => Promise<unknown>) =>
    house.database.transaction({ tenantId: tenant.id, operationId: newId(), writable: true }, work)

  /** A qualification that a named function retained, which asks for a notice, and a duty met. */
  async function qualify(tenant: Tenant, system: string) {
    const facts = { is_ai: 'no', individual_decision: 'basis' } as const
    const run = await retainPosition(house.database, tenant, system, { tier: 'HORS_RIA', facts })
    await write(tenant, db =>
      sql`insert into transparency.duty (tenant_id, id, system_id, run_id, code, family, title, article, actor, state, evidence,
        evidence_on, closed_by, created_at)
        values (${tenant.id}, ${newId()}, ${system}, ${run}, 'C-DEMANDE', 'crpa', 'Répondre', 'CRPA, R. 311-3-1-2', 'DEPLOYEUR', 'met',
        'procédure', '2026-11-21', 'Béa', now())`.execute(db),
    )
  }

  return { house, authority, write, qualify }
}
