import type { Work } from '#kernel/scope.ts'
import type { Result } from '../engine/result.ts'
import { livingPositions } from '../living-positions.ts'

/** What the qualification held leaves open: duties that hang on an answer, and whether one of them could forbid the use. */
export async function unsettledOf(scope: Work, system: string): Promise<{ duties: number; blocker: boolean } | null> {
  const held = await livingPositions(scope).select('r.result').where('p.system_id', '=', system).executeTakeFirst()
  if (!held) return null
  const { duties, crpa, gdpr, workplace, review_flags } = held.result as Result
  const all = [...duties, ...crpa, ...gdpr.duties, ...workplace]
  return {
    duties: all.filter(({ status }) => status === 'A_QUALIFIER').length + (gdpr.dpia === 'A_QUALIFIER' ? 1 : 0),
    blocker: review_flags.some(({ code }) => code === 'BLOCAGE_POSSIBLE'),
  }
}
