import { isOverdue, type Action } from './action.ts'
import type { AxisId } from './referential.ts'
import type { Validation } from './validation.ts'

/** What a date can be chosen for; any other day reads the photo before it. */
export interface KnownDate {
  date: string
  kinds: ('snapshot' | 'validation' | 'today')[]
}

/** One of the two dates, and where its figures come from. */
export interface Side {
  date: string
  today: boolean
  /** Whether anything was kept at or before that date: without it nothing is known, which is not zero. */
  photo: boolean
  /** The last day, at or before that date, on which something that had moved was kept. */
  photoOn: string | null
  /** Who signed the levels of that very day. */
  validation: Validation | null
  /** Version of the criteria behind the figures; null = nothing kept. */
  referential: string | null
}

/** `first` and `lost`: there is a level on one of the dates only; `unknown`: nothing was kept at one of the dates. */
export type Change = 'up' | 'down' | 'same' | 'first' | 'lost' | 'unknown'

export interface ComparedPoint {
  id: string
  axis: AxisId
  then: number | null
  now: number | null
  change: Change
}

export interface Measure {
  numerator: number | null
  denominator: number | null
  value: number | null
}

export interface ComparedIndicator {
  id: string
  /** Null when no module measures it any more. */
  unit: 'count' | 'share' | 'days' | 'months' | 'yes-no' | null
  then: Measure | null
  now: Measure | null
}

/** An action as it stood on a date. */
export type DatedAction = Pick<Action, 'id' | 'title' | 'state' | 'owner' | 'due_on' | 'done_on'>

export interface ComparedActions {
  added: DatedAction[]
  done: DatedAction[]
  /** Given up, or taken out of the plan. */
  dropped: DatedAction[]
  /** Overdue at the second date; `already` says whether they already were at the first. */
  late: (DatedAction & { already: boolean })[]
}

export interface RecordedEvidence {
  id: string
  kind: string
  title: string
  dated: string
  prerequisites: string[]
  recorded_on: string
}

/** How a level moved; nothing kept at one of the dates says nothing about the movement. */
export function changeOf(then: number | null, now: number | null, photos: boolean): Change {
  if (!photos) return 'unknown'
  if (then === now) return 'same'
  if (then === null) return 'first'
  if (now === null) return 'lost'
  return now > then ? 'up' : 'down'
}

/** What happened to the actions between two states of the plan. */
export function compareActions(
  before: ReadonlyMap<string, DatedAction>,
  after: ReadonlyMap<string, DatedAction>,
  { from, to }: { from: string; to: string },
): ComparedActions {
  const became = (state: Action['state']) =>
    [...after.values()].filter(action => action.state === state && before.get(action.id)?.state !== state)
  const left = [...before.values()].filter(({ id, state }) => !after.has(id) && state !== 'dropped')
  return {
    added: [...after.values()].filter(({ id }) => !before.has(id)),
    done: became('done'),
    dropped: [...became('dropped'), ...left],
    late: [...after.values()]
      .filter(action => isOverdue(action, to))
      .map(action => {
        const was = before.get(action.id)
        return { ...action, already: was !== undefined && isOverdue(was, from) }
      }),
  }
}
