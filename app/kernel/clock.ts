/** Everything that asks the time asks this, so that tests, the demonstration and `--as-of` choose it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export function fixedClock(instant: string | Date): Clock {
  const at = new Date(instant)
  return { now: () => new Date(at) }
}

/** Today's civil date 'YYYY-MM-DD' where the authority is. */
export function today(scope: { clock: Clock; tenant: { timeZone: string } | null }): string {
  return civilDate(scope.clock.now(), scope.tenant?.timeZone ?? 'Europe/Paris')
}

export function civilDate(instant: Date, timeZone: string): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, format)
  return format.format(instant)
}

/** Making one takes longer than a whole page of dates; there are as many as time zones. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** Adds whole months to a civil date, keeping the last day of shorter months: 31 January + 1 = 28 February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10)
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one civil date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Calendar months from one civil date to another, with the part of the month begun: the same day a year later is 12. */
export function monthsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  let whole = years * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  if (addMonths(from, whole) > to) whole--
  const [start, end] = [addMonths(from, whole), addMonths(from, whole + 1)]
  return whole + daysBetween(start, to) / daysBetween(start, end)
}
