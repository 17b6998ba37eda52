import type { Work } from '#kernel/scope.ts'
import type { Facts } from '../engine/fact-table.ts'
import type { Result } from '../engine/result.ts'
import { db } from '../tables.ts'

export interface Run {
  id: string
  system_id: string
  number: number
  facts: Facts
  result: Result
  questionnaire_version: string
  law_version: string
  data_version: string
  record_fingerprint: string
  answered_by: string
  answered_on: string
}

export interface Position {
  id: string
  system_id: string
  run_id: string
  tier: Result['tier']
  /** Why the authority holds another tier than the run. */
  override_reason: string | null
  validated_by: string
  validated_role: string
  validated_on: string
  ended_on: string | null
}

/** Qualifications, the last first. They are shown as they were concluded, whatever the law data have become since. */
export async function loadRuns(scope: Work, only: { id?: string; system?: string } = {}): Promise<Run[]> {
  let asked = db(scope)
    .selectFrom('transparency.run')
    .select(['id', 'system_id', 'number', 'facts', 'result', 'questionnaire_version', 'law_version', 'data_version'])
    .select(['record_fingerprint', 'answered_by', 'answered_on'])
    .orderBy('number', 'desc')
  if (only.id) asked = asked.where('id', '=', only.id)
  if (only.system) asked = asked.where('system_id', '=', only.system)
  const rows = await asked.execute()
  return rows.map(({ facts, result, ...row }) => ({ ...row, facts: facts as Facts, result: result as Result }))
}

/** What the authority holds or held, the last first. */
export async function loadPositions(
  scope: Work,
  only: { system?: string; living?: boolean } = {},
): Promise<Position[]> {
  let asked = db(scope)
    .selectFrom('transparency.position')
    .select(['id', 'system_id', 'run_id', 'tier', 'override_reason', 'validated_by', 'validated_role'])
    .select(['validated_on', 'ended_on'])
    .orderBy('validated_on', 'desc')
    .orderBy('id', 'desc')
  if (only.system) asked = asked.where('system_id', '=', only.system)
  if (only.living) asked = asked.where('ended_on', 'is', null)
  const rows = await asked.execute()
  return rows.map(({ tier, ...row }) => ({ ...row, tier: tier as Result['tier'] }))
}
