import type { Visit } from '#kernel/page.ts'
import { mentionFor } from '../../publication/mention.ts'
import type { Decision } from '../read-decision.ts'

/** Where a system stands: unknown as long as nobody validated a qualification that says it. */
export function standingOf({ facts, qualified_on }: Decision): 'unknown' | 'none' | 'secret' | 'basis' | 'sole_basis' {
  const { individual_decision, secret_L311_5 } = facts
  if (!qualified_on || !individual_decision) return 'unknown'
  if (individual_decision === 'none') return 'none'
  return secret_L311_5 ? 'secret' : individual_decision
}

export function mentionOf(
  { origin, scope }: Pick<Visit, 'origin' | 'scope'>,
  { system, words, office, contact, code }: Decision,
) {
  return mentionFor({
    system: system.name,
    purpose: words.purpose ?? system.purpose,
    office,
    contact,
    url: code && `${origin}/p/${scope.tenant.slug}/${code}`,
  })
}
