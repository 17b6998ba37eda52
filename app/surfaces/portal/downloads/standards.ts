import { z } from 'zod'
import file from '../data/standards.json' with { type: 'json' }
import { keysNamed, type Standard } from '../fields.ts'

const from = z.array(z.string())

const standardsFile = z.object({
  etalab: z.array(z.object({ column: z.string(), from })),
  nl: z.array(
    z.object({
      property: z.string(),
      from,
      most: z.int().optional(),
      required: z.boolean().default(false),
      address: z.boolean().default(false),
    }),
  ),
  uk: z.array(z.object({ column: z.string(), from })),
  eu: z.array(z.object({ key: z.string(), column: z.string(), from })),
})

/** The columns of other registers, in their order; `from` names them as data/fields.json does. */
export const standards = standardsFile.parse(file)

/** What a record says under these columns of another standard, one below the other; '' when it says nothing. */
export function saidUnder(standard: Standard, names: readonly string[], record: Record<string, string>): string {
  const texts = names.flatMap(name => keysNamed(standard, name)).flatMap(key => record[key] ?? [])
  return [...new Set(texts)].join('\n')
}
