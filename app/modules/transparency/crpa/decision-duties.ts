import { z } from 'zod'
import { bilingual, french } from '#kernel/fields.ts'
import file from '../data/decision-duties.json' with { type: 'json' }

/** What the law asks around a decision that rests on a treatment, and how its rules are told to the public. */
export const decisionDuties = z
  .object({
    version: z.iso.date(),
    source: z.object({ title: french, date: z.iso.date(), verified: z.boolean() }),
    duties: z.array(z.object({ code: z.string(), label: bilingual, article: french, path: z.string() })),
    /** Asked when the treatment alone decides; `fact` = the answer of the qualification that breaks the condition. */
    sole: z.array(bilingual.extend({ fact: z.string().nullable() })),
    /** Fields of the public page under each question of the rules page. */
    rules: z.array(z.object({ title: french, fields: z.array(z.string()).min(1) })),
  })
  .parse(file)
