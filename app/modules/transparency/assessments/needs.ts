import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { formOf, type Kind } from './form.ts'

/** Why an assessment is asked of a system: the day by which, and whether any use must wait for it. */
export interface Need {
  due_on: string | null
  before_use: boolean
}

/** `system/kind` → the need, from the qualification that the authority holds and from its duties. */
export async function needsOf(scope: Work): Promise<Map<string, Need>> {
  const [fria, dpia] = [formOf('fria').requires, formOf('dpia').requires]
  const { rows } = await sql<Need & { system_id: string; kind: Kind }>`
    with asked as (
      select p.system_id, 'dpia' as kind, null::date as due_on, true as before_use
      from transparency.position p join transparency.run r on r.id = p.run_id
      where p.ended_on is null and r.result -> 'gdpr' ->> 'dpia' = 'REQUISE'
      union all
      select system_id, case when code = any (${fria}) then 'fria' else 'dpia' end, due_on, before_use
      from transparency.duty
      where dropped_on is null and state <> 'not-applicable' and code = any (${[...fria, ...dpia]}))
    select system_id, kind, min(due_on)::text as due_on, bool_or(before_use) as before_use
    from asked group by system_id, kind
  `.execute(scope.db)
  return new Map(rows.map(({ system_id, kind, ...need }) => [needKey(system_id, kind), need]))
}

export const needKey = (system: string, kind: Kind) => `${system}/${kind}`
