import { z } from 'zod'
import { addDays } from '#kernel/clock.ts'
import file from './data/holidays.json' with { type: 'json' }

const holidays = z
  .object({
    version: z.iso.date(),
    source: z.object({ title: z.string(), date: z.iso.date(), verified: z.boolean() }),
    fixed: z.array(z.string().regex(/^\d{2}-\d{2}$/)),
    /** Days after Easter Sunday. */
    fromEaster: z.array(z.number().int()),
  })
  .parse(file)

/** The day that comes after so many working days: neither Saturdays, Sundays nor public holidays count. */
export function addWorkingDays(date: string, days: number): string {
  let day = date
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left--
  }
  return day
}

/** Working days after `from` up to `to` included: what a deadline in working days counts; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++
  return count
}

export function isWorkingDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6 || holidays.fixed.includes(date.slice(5))) return false
  const easter = easterOf(Number(date.slice(0, 4)))
  return !holidays.fromEaster.some(after => addDays(easter, after) === date)
}

/** Easter Sunday of the Gregorian calendar. */
function easterOf(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const epact = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30
  const full = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7
  const fromMarch = full - weekday
  const month = 3 + Math.floor((fromMarch + 40) / 44)
  const day = fromMarch + 28 - 31 * Math.floor(month / 4)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
