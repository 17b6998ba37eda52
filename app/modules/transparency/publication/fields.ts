import { z } from 'zod'
import { frenchSpaces } from '#kernel/texts.ts'
import { bilingual } from '#kernel/fields.ts'
import file from '../data/fields.json' with { type: 'json' }

/** Records from which a field is written by itself: it is never typed twice. */
export const fieldSources = [
  'inventory',
  'organisation',
  'settings',
  'position',
  'assessments',
  'processings',
  'incidents',
  'mention',
  'publication',
] as const

const mapped = z.string().min(1).nullable()

const field = z
  .object({
    key: z.string().regex(/^[a-z_]+$/),
    group: z.string(),
    input: z.enum(['line', 'paragraph', 'url', 'date', 'number']),
    /** The record it comes from; null = somebody writes it here. */
    derived: z.enum(fieldSources).nullable(),
    label: bilingual,
    question: bilingual.nullable(),
    help: bilingual,
    /** Realistic and made up; French, like what it illustrates. */
    example: z.string().transform(frenchSpaces),
    visibility: z.enum(['public', 'summary', 'restricted']),
    /** Why the public reads a summary, or nothing. */
    why: bilingual.nullable(),
    /** Nobody may choose to show it. */
    never_public: z.boolean(),
    longest: z.int().positive(),
    maps: z.object({ etalab: mapped, nl: mapped, city: mapped, uk: mapped, eu: mapped, crpa: mapped }),
  })
  .refine(({ visibility, why }) => (visibility === 'public') === (why === null), 'a limited field says why')

const fieldFile = z
  .object({
    version: z.iso.date(),
    source: z.string().min(1),
    groups: z.array(z.object({ id: z.string(), label: bilingual })).min(1),
    first: z.array(z.string()).length(5),
    fields: z.array(field).min(1),
  })
  .refine(({ fields }) => new Set(fields.map(({ key }) => key)).size === fields.length, 'keys are unique')
  .refine(({ fields, groups }) => fields.every(({ group }) => groups.some(({ id }) => id === group)), 'groups exist')
  .refine(
    ({ fields, first }) => first.every(key => fields.some(one => one.key === key && one.derived === null)),
    'the first fields are typed ones',
  )

export type PublicField = z.infer<typeof field>

const known = fieldFile.parse(file)

/** Groups of the sheet, in the order in which one reads them. */
export const fieldGroups = known.groups
export const publicFields: readonly PublicField[] = known.fields
/** Those that somebody writes, the five that matter most first. */
export const typedFields: readonly PublicField[] = [
  ...known.first.flatMap(key => known.fields.filter(one => one.key === key)),
  ...known.fields.filter(({ key, derived }) => derived === null && !known.first.includes(key)),
]
export const firstFields: readonly PublicField[] = typedFields.slice(0, known.first.length)

export function fieldOf(key: string): PublicField | undefined {
  return known.fields.find(one => one.key === key)
}

/** What the authority chose, or the default; what may never be public stays inside whatever was chosen. */
export function isShown({ key, visibility, never_public }: PublicField, chosen: Readonly<Record<string, string>>) {
  if (never_public) return false
  return (chosen[key] ?? visibility) !== 'restricted'
}
