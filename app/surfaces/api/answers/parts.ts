import { z } from 'zod'

/** Pieces of answers, as JSON carries them: days are texts, instants too. */
export const day = z.iso.date().nullable()
export const instant = z.iso.datetime()
export const idOrNull = z.uuid().nullable()
export const textOrNull = z.string().nullable()
export const numberOrNull = z.number().nullable()
export const both = z.looseObject({ fr: z.string(), en: z.string() })

const values = z.record(z.string(), z.unknown()).nullable()

/** One change of a record: whole rows, before and after. */
export const history = z.looseObject({
  at: instant,
  operation: textOrNull,
  actorName: textOrNull,
  before: values,
  after: values,
})
