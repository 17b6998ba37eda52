import { addMonths, today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { type Rule, rules } from './rules.ts'
import { db } from './tables.ts'

export interface Duration {
  rule: Rule
  /** Months in force here. */
  months: number
  /** What the authority decided instead of the rule; null = the rule as it stands. */
  chosen: { months: number; reason: string; set_by: string; set_on: string } | null
  /** A row counted from that day or before is due. */
  cutoff: string
}

/** Every rule with the duration in force in this authority. */
export async function loadDurations(scope: Work): Promise<Duration[]> {
  const chosen = await db(scope)
    .selectFrom('retention.duration')
    .select(['rule', 'months', 'reason', 'set_by', 'set_on'])
    .execute()
  return rules.map(rule => {
    const found = chosen.find(one => one.rule === rule.id)
    // Bounds that a newer version narrows hold at once.
    const months = Math.min(rule.longest, Math.max(rule.shortest, found?.months ?? rule.months))
    return { rule, months, chosen: found ?? null, cutoff: addMonths(today(scope), -months) }
  })
}
