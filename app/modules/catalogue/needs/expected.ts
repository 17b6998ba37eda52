import { frequencies, termOf } from '../vocabularies/terms.ts'
import { settledState, stateOf, type Told } from './data-state.ts'
import type { Due } from './due.ts'
import type { DataState } from './need.ts'
import type { Rule } from './rules.ts'
import { holdsPhrase } from './terms.ts'

/** What a person may say of an expected publication. */
export const checkStates = ['published', 'held', 'missing', 'not-due'] as const
export type CheckState = (typeof checkStates)[number]
export const expectedStates = [
  'published-valid',
  'invalid-or-stale',
  'held-unpublished',
  'not-held',
  'to-check',
  'not-due',
] as const
export type ExpectedState = (typeof expectedStates)[number]

const saidBy: Readonly<Record<Exclude<CheckState, 'not-due'>, DataState>> = {
  published: 'published-valid',
  held: 'held-unpublished',
  missing: 'not-held',
}

interface Evidence {
  due: Due['due']
  /** What a person said, while it counts, with what the record of their dataset tells. */
  check: { state: CheckState; told: Told | null } | null
  /** What the catalogue holds that looks like it. */
  found: readonly Told[]
}

/** A person’s word first, except against what the record tells; then the rule; then the best that the catalogue holds. */
export function expectedState({ due, check, found }: Evidence): ExpectedState {
  if (check?.state === 'not-due') return 'not-due'
  if (check) {
    const said = saidBy[check.state]
    return check.told && check.state === 'published' ? settledState(check.told, said) : said
  }
  if (due === null) return 'to-check'
  if (!due) return 'not-due'
  const states = found.map(stateOf)
  const order = ['published-valid', 'to-check', 'invalid-or-stale', 'held-unpublished'] as const
  return order.find(state => states.includes(state)) ?? 'not-held'
}

/** Whether a dataset looks like what the rule expects: by its schema, else by the words of its title and keywords. */
export function resembles(
  { evidence }: Rule,
  dataset: { title: string; keywords: readonly string[]; conforms_to: string | null },
): 'schema' | 'words' | null {
  const schema = dataset.conforms_to?.toLowerCase()
  if (schema && evidence.schemas.some(one => schema.includes(one.toLowerCase()))) return 'schema'
  const texts = [dataset.title, ...dataset.keywords]
  return evidence.words.some(words => texts.some(text => holdsPhrase(text, words))) ? 'words' : null
}

/** The rhythm that the rule asks; null when it asks none that can be late. */
export function rhythmOf({ frequency }: Rule): string | null {
  return termOf(frequencies, frequency)?.review ? null : frequency
}
