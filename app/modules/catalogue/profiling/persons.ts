import { normaliseHeader } from '#kernel/sheets.ts'
import { headerWords } from './column-kinds.ts'
import persons from './data/persons.json' with { type: 'json' }

const firstNames = new Set(persons.firstNames)
const places = new Set(persons.places)
const generic = new Set(persons.generic)

/** « École Jean Moulin » honours a person, and is none. */
function isPlace(words: string[]): boolean {
  return words.some(word => places.has(word))
}

/** Letters only, four words at most, no word of a place. */
export function looksLikeName(text: string): boolean {
  if (text.length > 60 || !/^\p{L}[\p{L}\p{M}' ’.-]*$/u.test(text)) return false
  const words = normaliseHeader(text).split(' ')
  return words.length <= 5 && !isPlace(words)
}

export function bearsFirstName(text: string): boolean {
  return (
    looksLikeName(text) &&
    normaliseHeader(text)
      .split(' ')
      .some(word => firstNames.has(word))
  )
}

/** A mailbox of a service rather than of somebody. */
export function isGenericMailbox(email: string): boolean {
  const name = email.slice(0, email.indexOf('@')).toLowerCase()
  return generic.has(name) || generic.has(name.split(/[._-]/)[0] ?? '')
}

const bears = (header: string, list: readonly string[]) =>
  list.some(word => ` ${headerWords(header)} `.includes(` ${word} `))

/** A contact that a published schema asks for: shown, without alarm. */
export const isProfessional = (header: string) => bears(header, persons.professional)

/** « Nb places handicap »: what is counted is equipment, not people. */
export const isAboutEquipment = (header: string) => bears(header, persons.equipment)
