import { Invalid } from '#kernel/errors.ts'
import type { Visit } from '#kernel/page.ts'
import { answersOf } from '#ui/form-answers.ts'
import { accessLevels, families } from '../dataset.ts'
import { boxIn } from './box-address.ts'
import { boxNames } from './dataset-register.ts'

/** What the six first questions were answered. */
export function firstTyped(visit: Visit) {
  const { text, choice } = answersOf(visit)
  return {
    title: text('title') ?? '',
    family: choice('family', families) ?? undefined,
    description: text('description'),
    directorate_id: text('directorate_id'),
    owner: text('owner'),
    access_level: choice('access_level', accessLevels) ?? ('unknown' as const),
  }
}

/** The whole form: a blank empties its field. */
export function wholeTyped(visit: Visit) {
  const { text, list, lines } = answersOf(visit)
  const texts = Object.fromEntries(
    [
      'provenance',
      'landing_page',
      'contact',
      'publisher',
      'licence',
      'legal_basis',
      'frequency',
      'modified_on',
      'reviewed_on',
      'issued_on',
      'temporal_from',
      'temporal_until',
      'place',
      'crs',
      'conforms_to',
    ].map(name => [name, text(name)]),
  )
  return {
    ...firstTyped(visit),
    ...texts,
    themes: list('themes'),
    keywords: lines('keywords'),
    bbox: boxTyped(visit),
    without_schema: text('without_schema') === 'yes',
  }
}

function boxTyped(visit: Visit) {
  const { text } = answersOf(visit)
  const corners = Object.fromEntries(boxNames.map(name => [name, text(name) ?? undefined]))
  if (boxNames.every(name => corners[name] === undefined)) return null
  const found = boxIn(corners)
  if (!found) throw new Invalid({ west: { key: 'catalogue.upside-down-box' } })
  return found
}
