import type { DataState } from './need.ts'

/** What the catalogue tells of a dataset; null where nobody said or looked. */
export interface Told {
  access_level: string
  /** Late on that day against the rhythm that is asked of it. */
  late: boolean | null
  schemaValid: boolean | null
  /** Whether its content is to follow a schema. */
  schemaDue: boolean
}

/** Unknown is never bad news: what cannot be told is « to check ». No dataset at all = not held. */
export function stateOf(told: Told | null): DataState {
  if (told === null) return 'not-held'
  if (told.access_level === 'unknown') return 'to-check'
  if (told.access_level !== 'open') return 'held-unpublished'
  if (told.late === true || told.schemaValid === false) return 'invalid-or-stale'
  if (told.late === null || (told.schemaDue && told.schemaValid === null)) return 'to-check'
  return 'published-valid'
}

/** What the record tells goes before what somebody said; their word stands where it does not tell. */
export function settledState(told: Told | null, said: DataState | null): DataState {
  if (told === null) return said ?? 'not-held'
  const worked = stateOf(told)
  return worked === 'to-check' ? (said ?? 'to-check') : worked
}

/** Late against its own rhythm or against the one that is asked, each the first late day or null. */
export function lateAt(today: string, own: string | null, asked: string | null | undefined): boolean | null {
  if ([own, asked].some(day => day !== null && day !== undefined && day <= today)) return true
  // The rhythm that is asked is enough to tell; without one, the data's own.
  return (asked === undefined ? own : asked) === null ? null : false
}
