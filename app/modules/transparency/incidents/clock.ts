import { addDays, civilDate } from '#kernel/clock.ts'
import type { Clock } from './step-data.ts'

const hour = 3_600_000

/** The last instant of a clock that starts when the authority knows; null = at once. Hours are elapsed hours, days end at midnight there. */
export function dueAt(clock: Clock, known: Date, timeZone: string): Date | null {
  if (clock.kind === 'now') return null
  if (clock.kind === 'hours') return new Date(known.getTime() + clock.count * hour)
  const last = addDays(civilDate(known, timeZone), clock.count)
  return new Date(instantOf(addDays(last, 1), '00:00', timeZone).getTime() - 1)
}

/**
 * The instant of a wall clock in a time zone. An hour that occurs twice is the first of both, an hour that a change of time
 * skips is the one before: a legal clock never starts later than it might.
 */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`)
  const offsets = [wall - 24 * hour, wall + 24 * hour].map(near => wallTime(new Date(near), timeZone) - near)
  const candidates = offsets.map(offset => wall - offset).toSorted((a, b) => a - b)
  const exact = candidates.find(instant => wallTime(new Date(instant), timeZone) === wall)
  return new Date(exact ?? candidates[0] ?? wall)
}

/** What the wall clock shows there at that instant, as if it were UTC. */
function wallTime(instant: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) + (instant.getTime() % 1_000)
}

/** « 14:30 » there. */
export function timeOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(instant)
}
