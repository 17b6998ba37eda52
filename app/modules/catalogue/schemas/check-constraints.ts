import { nearest } from './near.ts'
import { readValue } from './read-value.ts'
import type { Fault, Read } from './row-error.ts'
import type { Field, Gap } from './table-schema.ts'

type Value = string | number | boolean

/** What a filled cell that was read must also satisfy, save what needs other rows. Patterns are tested apart, under a clock. */
export interface FieldRule {
  field: Field
  fault(text: string, read: Extract<Read, { value: Value }>): Fault | null
}

/** Limits and lists are read once, with the type of the field; what cannot be read so is a gap of the schema. */
export function ruleOf(field: Field, gaps: Gap[]): FieldRule {
  const { constraints, name } = field
  const limit = (text: string | null): Value | null => {
    if (text === null) return null
    const read = readValue(field, text)
    if ('value' in read) return read.value
    gaps.push({ code: 'bad-limit', column: name, detail: text })
    return null
  }
  const tests: ((text: string, read: Extract<Read, { value: Value }>) => Fault | null)[] = []
  const bound = (text: string | null, code: string, holds: (value: Value, bound: Value) => boolean) => {
    const value = limit(text)
    if (value !== null)
      tests.push((_, read) => (holds(read.value, value) ? null : { code, words: { limit: text ?? '' } }))
  }
  bound(constraints.minimum, 'too-small', (value, least) => value >= least)
  bound(constraints.maximum, 'too-large', (value, most) => value <= most)
  bound(constraints.exclusiveMinimum, 'not-above', (value, least) => value > least)
  bound(constraints.exclusiveMaximum, 'not-below', (value, most) => value < most)
  const { minLength, maxLength, values } = constraints
  const lengthOf = (text: string, items: readonly string[] | undefined) => (items ? items.length : [...text].length)
  if (minLength !== null)
    tests.push((text, { items }) => {
      const length = lengthOf(text, items)
      return length < minLength ? { code: 'too-short', words: { limit: minLength, found: length } } : null
    })
  if (maxLength !== null)
    tests.push((text, { items }) => {
      const length = lengthOf(text, items)
      return length > maxLength ? { code: 'too-long', words: { limit: maxLength, found: length } } : null
    })
  if (values) tests.push(listTest(field, values))
  return {
    field,
    fault(text, read) {
      for (const test of tests) {
        const found = test(text, read)
        if (found) return found
      }
      return null
    },
  }
}

/** One of the accepted values, written as the schema does or equal in its type; each item of a list on its own. */
function listTest(field: Field, values: readonly string[]) {
  const accepted = new Set(values)
  const equal = new Set(
    values.flatMap(value => {
      const read = readValue(field, value)
      return 'value' in read && typeof read.value !== 'string' ? [read.value] : []
    }),
  )
  const shown = values.slice(0, 12).join(', ')
  return (text: string, { value, items }: Extract<Read, { value: Value }>): Fault | null => {
    if (accepted.has(text) || equal.has(value as number) || items?.every(item => accepted.has(item))) return null
    const strange = items?.find(item => !accepted.has(item)) ?? text
    const meant = nearest(strange, values)
    if (meant !== null) return { code: 'not-listed-near', words: { meant } }
    return values.length > 12
      ? { code: 'not-listed-many', words: { accepted: shown, more: values.length - 12 } }
      : { code: 'not-listed', words: { accepted: shown } }
  }
}
