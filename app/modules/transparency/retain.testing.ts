import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import { classify } from './engine/classify.ts'
import type { Facts } from './engine/fact-table.ts'
import type { Result } from './engine/result.ts'

interface Retained {
  tier?: Result['tier']
  facts?: Facts
  /** Instead of what the engine says of these facts. */
  result?: Partial<Result>
}

const day = '2026-11-20'

/** A system whose qualification somebody retained: what is read of it is what these tests are about. Returns the run. */
export async function retainPosition(
  database: Database,
  tenant: Tenant,
  systemId: string,
  { tier = 'TRANSPARENCE', facts = {}, result = {} }: Retained,
): Promise<string> {
  const run = newId()
  const whole = { ...classify(facts, { today: day }), ...result }
  await database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    await sql`insert into transparency.run (tenant_id, id, system_id, number, facts, result, questionnaire_version,
        law_version, data_version, record_fingerprint, answered_by, answered_on)
      values (${tenant.id}, ${run}, ${systemId}, 1, ${JSON.stringify(facts)}, ${JSON.stringify(whole)}, 'x',
        ${whole.law_version}, ${whole.data_version}, 'x', 'Déléguée', ${day})`.execute(db)
    await sql`insert into transparency.position (tenant_id, id, system_id, run_id, tier, validated_by, validated_role, validated_on)
      values (${tenant.id}, ${newId()}, ${systemId}, ${run}, ${tier}, 'Déléguée', 'DPD', ${day})`.execute(db)
  })
  return run
}
