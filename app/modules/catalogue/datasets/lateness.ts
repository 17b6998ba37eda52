import { addDays, addMonths } from '#kernel/clock.ts'
import { frequencies } from './vocabularies.ts'

/** Later than any day: data that cannot be late. */
export const never = '9999-12-31'

interface Dated {
  frequency: string | null
  modified_on: string | null
  reviewed_on: string | null
}

/** First civil day on which data is late against its own frequency, tolerance included; null = it cannot be told. */
export function lateFrom({ frequency, modified_on, reviewed_on }: Dated, served: boolean): string | null {
  const rule = frequencies.find(({ code }) => code === frequency)
  if (!rule) return null
  // A service that answers is as fresh as its source.
  if (rule.frozen || (rule.live && served)) return never
  const since = rule.review && reviewed_on && (!modified_on || reviewed_on > modified_on) ? reviewed_on : modified_on
  if (!since) return null
  const due = rule.months ? addMonths(since, rule.months) : addDays(since, rule.days ?? 0)
  return addDays(due, rule.grace + 1)
}
