import type { Work } from '#kernel/scope.ts'
import type { Facts } from '../engine/fact-table.ts'
import type { Result } from '../engine/result.ts'
import { livingPositions } from '../living-positions.ts'

/** What the retained qualification of a system says of personal data; null = nobody has retained one. */
export async function qualifiedOf(scope: Work, systemId: string) {
  const row = await livingPositions(scope)
    .select(['p.tier', 'p.validated_on', 'p.validated_role', 'r.law_version', 'r.result', 'r.facts'])
    .where('p.system_id', '=', systemId)
    .executeTakeFirst()
  if (!row) return null
  const { result, facts, ...position } = row
  const { dpia, why } = (result as Result).gdpr
  return { ...position, dpia, why, personal_data: (facts as Facts).personal_data ?? null }
}

export type Qualified = NonNullable<Awaited<ReturnType<typeof qualifiedOf>>>
