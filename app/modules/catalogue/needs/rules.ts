import { z } from 'zod'
import { bilingual } from '#kernel/fields.ts'
import { authorityTypes } from '#organisation/authority.ts'
import { frequencies } from '../vocabularies/terms.ts'
import file from './data/expected-publications.json' with { type: 'json' }

const tight = z
  .string()
  .min(2)
  .refine(said => said === said.trim(), 'no space around it')

/** Every condition given must hold; of competences, one is enough. Nothing at all = every authority. */
const condition = z.strictObject({
  population: z.strictObject({ over: z.number().int().positive() }).optional(),
  agents: z.strictObject({ atLeast: z.number().int().positive() }).optional(),
  types: z.array(z.enum(authorityTypes)).min(1).optional(),
  competences: z.array(tight).min(1).optional(),
})
export type Condition = z.output<typeof condition>
const who = z.union([condition, z.strictObject({ anyOf: z.array(condition).min(2) })])
export type Who = z.output<typeof who>

const rule = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  title: bilingual,
  who,
  article: z.string().min(1),
  /** Whether the threshold was read in a public page of the text. */
  verified: z.boolean(),
  schema: z.strictObject({ id: z.string().min(1), version: z.string() }).nullable(),
  evidence: z.strictObject({ schemas: z.array(tight), words: z.array(tight).min(1) }),
  frequency: z.string().refine(code => frequencies.some(one => one.code === code), 'unknown frequency'),
  action: bilingual,
})
export type Rule = z.output<typeof rule>

/** The rules of data/expected-publications.json; a stem of competence that is not declared is a mistake of the data. */
export const rulesFile = z
  .strictObject({
    version: z.string(),
    source: z.string(),
    /** Beginnings of words by which a competence is recognised, folded: whole words up to four letters. */
    competences: z.array(z.strictObject({ stem: tight, label: bilingual })),
    rules: z.array(rule),
  })
  .superRefine(({ competences, rules: all }, context) => {
    const known = new Set(competences.map(({ stem }) => stem))
    const seen = new Set<string>()
    for (const { id, who: asked } of all) {
      if (seen.has(id)) context.addIssue({ code: 'custom', message: `${id}: twice` })
      seen.add(id)
      for (const stem of conditionsOf(asked).flatMap(one => one.competences ?? []))
        if (!known.has(stem)) context.addIssue({ code: 'custom', message: `${id}: unknown competence ${stem}` })
    }
  })

export function conditionsOf(asked: Who): readonly Condition[] {
  return 'anyOf' in asked ? asked.anyOf : [asked]
}

const read = rulesFile.parse(file)
export const rules = read.rules
export const competences = read.competences
export const rulesVersion = read.version
