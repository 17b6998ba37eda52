import { z } from 'zod'
import { frenchSpaces } from '#kernel/texts.ts'
import file from './data/rules.json' with { type: 'json' }

const text = z
  .object({ fr: z.string().min(1), en: z.string().min(1) })
  .transform(({ fr, en }) => ({ fr: frenchSpaces(fr), en }))
const table = z.string().regex(/^[a-z]+\.[a-z_]+$/)
const column = z.string().regex(/^[a-z_]+$/)

/** Which rows of a table a rule speaks of: what each word means in the database is in row-state.ts. */
export const rowStates = ['archived', 'answered', 'revoked', 'ended', 'closed', 'left', 'detached', 'any'] as const

const rule = z
  .object({
    id: z.string().regex(/^[a-z-]+$/),
    table,
    label: text,
    rows: z.enum(rowStates),
    /** The column whose date starts the count. */
    since: column,
    months: z.number().int().min(1),
    /** What the authority may choose instead. */
    shortest: z.number().int().min(1),
    longest: z.number().int().max(1200),
    fate: z.enum(['delete', 'pseudonymise']),
    /** Proposed by a person; proposed every night when due; technical, removed every night without a proposal. */
    mode: z.enum(['proposal', 'scheduled', 'automatic']),
    /** The column that names a record; null where the date is enough. */
    names: column.nullable(),
    /** What leaves with a record, in order. */
    children: z.array(z.object({ table, by: column })),
    source: z.object({
      text: z.string().min(1).transform(frenchSpaces),
      url: z.url().nullable(),
      date: z.iso.date().nullable(),
    }),
    /** False = « à confirmer ». */
    verified: z.boolean(),
    reasoning: text,
  })
  .refine(one => one.shortest <= one.months && one.months <= one.longest)

const kept = z.object({
  table,
  why: z.enum(['with-record', 'permanent', 'setting', 'worked-out']),
  of: table.nullable(),
  reason: text,
})

const schema = z
  .object({ rules: z.array(rule).min(1), kept: z.array(kept) })
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length)

export type Rule = z.infer<typeof rule>

/** Checked when the module loads: rules in the order in which they are carried out, and tables without one, with the reason. */
export const { rules, kept: keptTables } = schema.parse(file)

export function ruleById(id: string): Rule | undefined {
  return rules.find(one => one.id === id)
}
