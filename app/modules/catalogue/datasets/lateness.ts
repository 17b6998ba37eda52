import { addDays, addMonths } from '#kernel/clock.ts'
import { frequencies, termOf } from '../vocabularies/terms.ts'

/** Later than any day: data that cannot be late. */
export const never = '9999-12-31'

interface Dated {
  frequency: string | null
  modified_on: string | null
  reviewed_on: string | null
}

/** First civil day on which data is late against its own frequency, tolerance included; null = it cannot be told. */
export function lateFrom({ frequency, modified_on, reviewed_on }: Dated, served: boolean): string | null {
  const rule = termOf(frequencies, frequency)
  if (!rule) return null
  // A service that answers is as fresh as its source.
  if (rule.frozen || (rule.live && served)) return never
  const since = rule.review && reviewed_on && (!modified_on || reviewed_on > modified_on) ? reviewed_on : modified_on
  const { months, days } = rule
  if (!since || !(months || days)) return null
  const due = months ? addMonths(since, months) : addDays(since, days ?? 0)
  return addDays(due, rule.grace + 1)
}
