import type { Action } from './action.ts'
import { byYear, loadOverTime, nextTwelveMonths, type Load, type LoadOverTime } from './quarter-load.ts'

export interface Available {
  personDays: number | null
  euros: number | null
}

/** One period that asks for more than is stated. */
export interface Excess {
  load: Load
  what: 'days' | 'euros'
  asked: number
  available: number
}

/** Under a tenth of a day, a difference is rounding. */
const rounding = 0.1

/**
 * Where the plan asks for more than the authority stated: days by quarter (a fourth of the year), by year, counting the quarters
 * still to come, and over twelve months with what has no date; euros by year, since a budget is spent when it is needed.
 */
export function excessesOf(load: LoadOverTime, { personDays, euros }: Available): Excess[] {
  const found: Excess[] = []
  for (const period of periodsOf(load)) {
    const { days } = period
    const available = personDays === null ? null : daysAvailable(period, load.quarters, personDays)
    if (available !== null && days > available + rounding)
      found.push({ load: period, what: 'days', asked: days, available })
    if (euros !== null && period.quarter === null && period.euros > euros + rounding)
      found.push({ load: period, what: 'euros', asked: period.euros, available: euros })
  }
  return found
}

/** Twelve months are told apart only when something has no date: otherwise years and quarters say it all. */
function periodsOf(load: LoadOverTime): Load[] {
  const next = load.undated.actions > 0 ? [nextTwelveMonths(load)] : []
  return [...next, ...byYear(load.quarters), ...load.quarters]
}

/** A quarter has a fourth of the year's days; a year has those of its quarters that are still to come. */
export function daysAvailable({ year, quarter }: Load, quarters: readonly Load[], personDays: number): number {
  if (year === null) return personDays
  return (personDays / 4) * (quarter === null ? quarters.filter(one => one.year === year).length : 1)
}

/**
 * What to keep in reserve so that no period asks for too much: lowest priority first, never what has begun nor what the law
 * dates. May be short of enough; then the rest has to be dated otherwise.
 */
export function backInCapacity(
  actions: readonly Action[],
  available: Available,
  today: string,
  priority: (action: Action) => number,
): Action[] {
  const waiting = actions
    .filter(({ state, legal_due }) => state === 'planned' && !legal_due)
    .map(action => ({ action, load: loadOverTime([action], today), priority: priority(action) }))
    .toSorted((a, b) => a.priority - b.priority || weightOf(a.load) - weightOf(b.load))
  const moved: Action[] = []
  let left = loadOverTime(actions, today)
  for (;;) {
    const before = excessOf(left, available)
    const helping = waiting.find(
      ({ action, load }) => !moved.includes(action) && excessOf(without(left, load), available) < before - rounding,
    )
    if (!helping) break
    moved.push(helping.action)
    left = without(left, helping.load)
  }
  // A later one may have made an earlier one needless: the more urgent are given back first.
  for (const { action, load } of waiting.toReversed()) {
    const back = without(left, load, -1)
    if (!moved.includes(action) || excessOf(back, available) > excessOf(left, available) + rounding) continue
    moved.splice(moved.indexOf(action), 1)
    left = back
  }
  return moved
}

/** Among equals, the one that takes least away is tried first. */
function weightOf(load: LoadOverTime): number {
  return sizeOf(load.undated) + load.quarters.reduce((sum, quarter) => sum + sizeOf(quarter), 0)
}

function sizeOf({ days, euros }: Pick<Load, 'days' | 'euros'>): number {
  return days + euros
}

function without(all: LoadOverTime, part: LoadOverTime, times = 1): LoadOverTime {
  const { actions, days, euros } = part.undated
  return {
    quarters: all.quarters.map(load => {
      const own = part.quarters.find(({ year, quarter }) => year === load.year && quarter === load.quarter)
      return own ? { ...load, days: load.days - times * own.days, euros: load.euros - times * own.euros } : load
    }),
    undated: {
      actions: all.undated.actions - times * actions,
      days: all.undated.days - times * days,
      euros: all.undated.euros - times * euros,
    },
  }
}

/** Days and euros are added only to tell less from more. */
function excessOf(load: LoadOverTime, available: Available): number {
  return excessesOf(load, available).reduce((sum, { asked, available: limit }) => sum + asked - limit, 0)
}
