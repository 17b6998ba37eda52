import { Invalid, invalidFrom } from '#kernel/errors.ts'
import { civilDate, count, line, paragraph } from '#kernel/fields.ts'
import { z } from 'zod'
import { typedFields, type PublicField } from './fields.ts'

/** An address that a browser may follow, and nothing else. */
export const webAddress = z
  .string()
  .trim()
  .max(500)
  .refine(text => /^https?:\/\/[^\s]+\.[^\s]+$/.test(text), 'transparency.invalid-address')

const inputs = {
  line: (field: PublicField) => line(field.longest),
  paragraph: (field: PublicField) => paragraph(field.longest),
  url: () => webAddress,
  date: () => civilDate,
  number: () => count.transform(String),
} satisfies Record<PublicField['input'], (field: PublicField) => z.ZodType<string>>

/** What was typed, field by field; blank = null, so that a field can be emptied. Says all that is wrong at once. */
export function sheetValues(typed: Readonly<Record<string, string | null>>): Record<string, string | null> {
  const shape: Record<string, z.ZodType<string | null>> = {}
  for (const key of Object.keys(typed)) {
    const field = typedFields.find(one => one.key === key)
    if (!field) throw new Invalid({ [`fields.${key}`]: { key: 'transparency.unknown-field' } })
    shape[key] = inputs[field.input](field).nullable()
  }
  const parsed = z.object({ fields: z.object(shape) }).safeParse({ fields: typed }, { reportInput: true })
  if (!parsed.success) throw invalidFrom(parsed.error)
  return parsed.data.fields
}
