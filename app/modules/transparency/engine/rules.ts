import { z } from 'zod'
import { french } from '#kernel/fields.ts'
import crpa from '../data/rules-b-crpa.json' with { type: 'json' }
import duties from '../data/rules-a-duties.json' with { type: 'json' }
import gdpr from '../data/rules-c-gdpr.json' with { type: 'json' }
import rest from '../data/rules-def.json' with { type: 'json' }
import termFile from '../data/terms.json' with { type: 'json' }
import tier from '../data/rules-a-tier.json' with { type: 'json' }
import { actors, dpiaAnswers, dutyCodes, forces, givenCodes, statuses, tiers, type GivenTo } from './codes.ts'
import { condition } from './condition.ts'
import { lawDateIds } from './law-dates.ts'
import { mark } from './mark.ts'

/** Questions with one answer: their rules are read in order, and the first that holds answers. */
export const choices = {
  tier: tiers,
  dpia: dpiaAnswers,
  publication: forces,
  /** The date of the duties of high-risk systems (A11), and that of the marking of contents (T2). */
  due: lawDateIds,
  marking: lawDateIds,
} as const satisfies Record<string, readonly string[]>
export type Choice = keyof typeof choices

const given = <const T extends GivenTo>(to: T) =>
  z.strictObject({
    to: z.literal(to),
    code: z.enum(givenCodes[to]),
    text: french.optional(),
    article: french.optional(),
    status: z.enum(statuses).default('EN_VIGUEUR'),
  })
const gives = z.discriminatedUnion('to', [
  given('crpa'),
  given('gdpr'),
  given('workplace'),
  given('gates'),
  given('cross'),
  given('blockers'),
  given('flags'),
])

const due = z.union([
  z.literal(['now', 'before_use']),
  z.strictObject({ date: z.enum(lawDateIds) }),
  z.strictObject({ choice: z.enum(['due', 'marking']) }),
])
export type Due = z.infer<typeof due>

const duty = z.strictObject({
  code: z.enum(dutyCodes),
  actor: z.enum(actors),
  due,
  evidence: french,
  /** Of a part of the Act that already applies: read strictly, due since 2 August 2026 (open question). */
  strict: z.boolean().default(false),
  /** Speaks to an authority that French law has yet to name. */
  authority: z.boolean().default(false),
})

const rule = z
  .strictObject({
    /** With a suffix where one rule has several branches. */
    id: z.string().regex(/^[A-Z][A-Z0-9_]*(?:-[A-Za-z0-9]+)*$/),
    article: french,
    source: z.string().min(1),
    mark,
    text: french,
    when: condition,
    choice: z.enum(Object.keys(choices) as [Choice, ...Choice[]]).optional(),
    value: z.string().optional(),
    /** The point of Annex III that this exclusion takes away. */
    drops: z.string().optional(),
    /** Another reading of the date of high-risk duties. */
    dueReading: z.enum(['no_date', 'design_change_date']).optional(),
    duty: duty.optional(),
    gives: z.array(gives).default([]),
  })
  .refine(({ choice, value }) => !choice || (choices[choice] as readonly string[]).includes(value ?? ''))
export type Rule = z.infer<typeof rule>

const ruleFile = z.strictObject({ version: z.string(), source: z.string().min(1), rules: z.array(rule).min(1) })
const files = [tier, duties, crpa, gdpr, rest].map(file => ruleFile.parse(file))

/** Read and checked once, in the order in which they are applied: a mistake in the data stops the start, not a user. */
export const rules: readonly Rule[] = files.flatMap(file => file.rules)
export const terms = z
  .strictObject({ version: z.string(), source: z.string(), terms: z.record(z.string(), condition) })
  .parse(termFile).terms

/** The day of the whole set: a result is worth what its data were. */
export const dataVersion =
  files
    .map(file => file.version)
    .toSorted()
    .at(-1) ?? ''

const branches = Map.groupBy(rules, one => one.choice)
export function branchesOf(choice: Choice): readonly Rule[] {
  return branches.get(choice) ?? []
}
