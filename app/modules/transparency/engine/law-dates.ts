import { z } from 'zod'
import { french } from '#kernel/fields.ts'
import file from '../data/law-dates.json' with { type: 'json' }
import { mark } from './mark.ts'

const schema = z.strictObject({
  version: z.iso.date(),
  law_version: z.string().min(1),
  source: z.string().min(1),
  dates: z.array(
    z.strictObject({
      id: z.string(),
      date: z.iso.date(),
      text: french,
      article: french,
      source: z.string().min(1),
      mark,
    }),
  ),
})

const law = schema.parse(file)

/** Which consolidated text the rules apply, whatever the day asked. */
export const lawVersion = law.law_version
export const lawDates = law.dates
export const lawDateIds = law.dates.map(({ id }) => id)

export function lawDate(id: string): (typeof lawDates)[number] {
  const found = lawDates.find(one => one.id === id)
  if (!found) throw new Error(`law-dates.json has no date « ${id} »`)
  return found
}
