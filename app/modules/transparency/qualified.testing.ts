import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Tenant } from '#kernel/scope.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { sql } from 'kysely'
import { openHouse as openAny } from '../../../tests/support/house.ts'
import { classify } from './engine/classify.ts'
import type { Facts } from './engine/fact-table.ts'
import { keepDuties } from './duties/keep-duties.ts'

/** A chatbot: nothing forbidden, nothing of Annex III, people talk to it and it keeps what they say. */
export const chatbot: Facts = {
  is_ai: 'yes',
  role: 'deployer',
  excluded_scope: [],
  art5: [],
  annex3: [],
  annex1_product: false,
  interacts_directly: true,
  obvious: false,
  generates_content: true,
  emotion_or_biocat: false,
  deepfake_published: false,
  public_interest_text: false,
  individual_decision: 'none',
  personal_data: true,
  sensitive_data: false,
  criminal_data: false,
  transfers_outside_eu: false,
  criteria9: [],
  cnil_list: [],
  cnil_exempt: [],
  workplace_effect: false,
  monitors_agents: false,
  public_space_video_analysis: false,
  public_body: true,
}

/** A database of the test file's own, with short ways to a system whose qualification the authority holds. */
export async function openQualified() {
  const house = await openAny()

  async function withSystem(status: 'planned' | 'in-use' = 'planned', name = 'Robot d’accueil') {
    const tenant = await house.tenant()
    const admin = house.as(tenant, 'admin')
    const id = await saveSystem(admin, { name, kind: 'ai', origin: 'chosen', status, touches_public: true })
    return { tenant, admin, id }
  }

  /** Retains what the engine says of these facts, as its own operations do, without the screens. */
  async function qualify(tenant: Tenant, system: string, facts: Facts, day = '2026-11-23') {
    const result = classify(facts, { today: day })
    const scope = house.as(tenant, 'admin', { clock: fixedClock(`${day}T09:00:00Z`) })
    const [operationId, run] = [newId(), newId()]
    await house.database.transaction({ tenantId: tenant.id, operationId, writable: true }, async db => {
      const open = { id: operationId, writable: true, db }
      const work = { ...scope, tenant, open, db, tenantId: tenant.id, reach: 'all' as const, operationId }
      await sql`
        insert into transparency.run (tenant_id, id, system_id, number, facts, result, questionnaire_version, law_version,
          data_version, record_fingerprint, answered_by, answered_on)
        select ${tenant.id}, ${run}, ${system}, 1 + count(*), ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(result)}::jsonb,
          'test', ${result.law_version}, ${result.data_version}, '', 'Test', ${day} from transparency.run where system_id = ${system}
      `.execute(db)
      await sql`update transparency.position set ended_on = ${day} where system_id = ${system} and ended_on is null`.execute(
        db,
      )
      await sql`
        insert into transparency.position (tenant_id, id, system_id, run_id, tier, validated_by, validated_role, validated_on)
        values (${tenant.id}, ${newId()}, ${system}, ${run}, ${result.tier}, 'Test', 'DPO', ${day})
      `.execute(db)
      await keepDuties(work, system, { id: run, result })
    })
    return result
  }

  const on = (tenant: Tenant, day: string, role: Role = 'admin') =>
    house.as(tenant, role, { clock: fixedClock(`${day}T09:00:00Z`) })

  return { ...house, withSystem, qualify, on }
}
