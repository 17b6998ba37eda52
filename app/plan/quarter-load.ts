import { addDays, addMonths, daysBetween } from '#kernel/clock.ts'
import { isCarried, type Action } from './action.ts'
import { estimate } from './efforts.ts'
import { yearOf } from './milestones.ts'

export type Loaded = Pick<Action, 'id' | 'state' | 'starts_on' | 'due_on' | 'person_days' | 'effort' | 'euros'>

/** What is planned in one quarter or one year. */
export interface Load {
  /** Null = the four quarters to come, what has no date included. */
  year: number | null
  /** 1 to 4; null = the whole year. */
  quarter: number | null
  days: number
  euros: number
}

export interface LoadOverTime {
  /** From the one under way on: what is past is no longer to be carried. */
  quarters: Load[]
  /** Carried, but without any date: in no quarter. */
  undated: { actions: number; days: number; euros: number }
}

/** How far ahead quarters are told; a year typed wrongly must not make a table of a thousand lines. */
const mostQuarters = 24
const fewestQuarters = 4

/**
 * What the plan asks for, quarter by quarter: the days and euros of an action are spread evenly from its start, or from today,
 * to its due date; with one date alone they fall in the quarter of that date; what is late falls in the quarter under way.
 */
export function loadOverTime(actions: readonly Loaded[], today: string): LoadOverTime {
  const carried = actions.filter(isCarried)
  const dated = carried.filter(({ starts_on, due_on }) => starts_on ?? due_on)
  const undated = carried.filter(action => !dated.includes(action))
  const first = quarterStart(today)
  const ends = dated.map(action => periodOf(action, today).until)
  const furthest = ends.toSorted().at(-1) ?? today
  const quarters: Load[] = []
  for (let place = 0; place < mostQuarters; place++) {
    const from = addMonths(first, place * 3)
    if (place >= fewestQuarters && from > furthest) break
    const until = addDays(addMonths(from, 3), -1)
    const shares = dated.map(action => ({ action, share: shareWithin(periodOf(action, today), from, until) }))
    quarters.push({
      year: yearOf(from),
      quarter: Math.ceil(Number(from.slice(5, 7)) / 3),
      days: sum(shares.map(({ action, share }) => estimate(action) * share)),
      euros: sum(shares.map(({ action, share }) => (action.euros ?? 0) * share)),
    })
  }
  return {
    quarters,
    undated: {
      actions: undated.length,
      days: sum(undated.map(estimate)),
      euros: sum(undated.map(({ euros }) => euros ?? 0)),
    },
  }
}

/** The four quarters to come with what is still to be dated: what the stated capacity of a year has to carry first. */
export function nextTwelveMonths({ quarters, undated }: LoadOverTime): Load {
  const next = quarters.slice(0, 4)
  return {
    year: null,
    quarter: null,
    days: sum(next.map(({ days }) => days)) + undated.days,
    euros: sum(next.map(({ euros }) => euros)) + undated.euros,
  }
}

/** The quarters of each year added up. */
export function byYear(quarters: readonly Load[]): Load[] {
  return [...new Set(quarters.map(({ year }) => year))].map(year => {
    const inYear = quarters.filter(quarter => quarter.year === year)
    return {
      year,
      quarter: null,
      days: sum(inYear.map(({ days }) => days)),
      euros: sum(inYear.map(({ euros }) => euros)),
    }
  })
}

/** When an action is still to be carried: never before today. */
function periodOf({ starts_on, due_on }: Loaded, today: string): { from: string; until: string } {
  const until = later(due_on ?? starts_on ?? today, today)
  return { from: due_on && starts_on ? later(starts_on, today) : until, until }
}

function shareWithin(period: { from: string; until: string }, from: string, until: string): number {
  const days = daysBetween(period.from, period.until) + 1
  const inside = daysBetween(later(period.from, from), earlier(period.until, until)) + 1
  return Math.max(0, inside) / days
}

function quarterStart(date: string): string {
  const month = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
