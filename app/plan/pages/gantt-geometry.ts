import { addDays, addMonths, daysBetween } from '#kernel/clock.ts'
import type { Action } from '../action.ts'

/** Everything is placed on one line of time, in units of the drawing. */
export interface Span {
  from: string
  until: string
  /** First day of each month shown. */
  months: string[]
  width: number
  x(date: string): number
}

export interface Bar {
  action: Action
  left: number
  right: number
  top: number
  /** Where the title is written, and from which of its ends. */
  title: { x: number; anchor: 'start' | 'end' }
  /** A single date: the bar has no true length. */
  oneDate: boolean
}

export const sizes = { head: 44, lane: 18, row: 50, bar: 20, margin: 16, least: 26 }
const monthWidth = 66
const mostMonths = 36
const fewestMonths = 12

/** From the first date still of interest to the last one: at least a year, at most three. */
export function spanOf(actions: readonly Action[], today: string): Span {
  const dates = actions.flatMap(({ starts_on, due_on }) => [starts_on, due_on]).filter(date => date !== null)
  const oldest = addMonths(today, -6)
  const first = [today, ...dates.filter(date => date >= oldest)].toSorted()[0] ?? today
  const from = `${first.slice(0, 7)}-01`
  const months = Array.from({ length: mostMonths }, (_, place) => addMonths(from, place))
  const last = dates.toSorted().at(-1) ?? today
  const shown = months.filter((month, place) => place < fewestMonths || month <= last)
  const until = addDays(addMonths(from, shown.length), -1)
  const width = shown.length * monthWidth + sizes.margin * 2
  const days = daysBetween(from, until) + 1
  return {
    from,
    until,
    months: shown,
    width,
    x(date) {
      const place = Math.max(0, Math.min(days, daysBetween(from, date)))
      return round(sizes.margin + (place / days) * (width - sizes.margin * 2))
    },
  }
}

/** One row per dated action, in the order of their beginning; those wholly outside the span are left to the table. */
export function barsOf(actions: readonly Action[], span: Span, top: number): Bar[] {
  const dated = actions.flatMap(action => {
    const from = action.starts_on ?? action.due_on
    const until = action.due_on ?? action.starts_on
    return from && until && until >= span.from && from <= span.until ? [{ action, from, until }] : []
  })
  return dated
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.until.localeCompare(b.until))
    .map(({ action, from, until }, place) => {
      const oneDate = !action.starts_on || !action.due_on
      const right = Math.max(span.x(addDays(until, 1)), sizes.margin + sizes.least)
      const left = Math.min(oneDate && action.due_on ? right - sizes.least : span.x(from), right - sizes.least)
      const late = left > span.width * 0.55
      return {
        action,
        left,
        right: oneDate && !action.due_on ? left + sizes.least : right,
        top: top + place * sizes.row,
        title: late ? { x: right, anchor: 'end' } : { x: left, anchor: 'start' },
        oneDate,
      }
    })
}

/** From the end of what is waited for to the beginning of what waits, by straight lines and an arrow head. */
export function arrowPath(from: Bar, to: Bar): string {
  const [startY, endY] = [middle(from), middle(to)]
  const out = from.right + 8
  if (out <= to.left - 10) return `M${from.right} ${startY}H${out}V${endY}H${to.left - 1}`
  const between = endY > startY ? to.top - 3 : from.top - 3
  return `M${from.right} ${startY}H${out}V${between}H${to.left - 10}V${endY}H${to.left - 1}`
}

/** The middle of the bar itself, below its title. */
export function middle(bar: Bar): number {
  return bar.top + sizes.row - sizes.bar / 2 - 8
}

/** The first lane where a label of that many letters does not run into another. */
export function lanesOf(labels: readonly { x: number; text: string }[]): number[] {
  const ends: number[] = []
  return labels.map(({ x, text }) => {
    const free = ends.findIndex(end => end < x)
    const lane = free === -1 ? ends.length : free
    ends[lane] = x + text.length * 7.2 + 22
    return lane
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
