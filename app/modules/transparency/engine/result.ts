import { z } from 'zod'
import { actors, dpiaAnswers, dutyCodes, forces, givenCodes, statuses, tiers, type GivenTo } from './codes.ts'
import { factNames, type FactName } from './fact-table.ts'
import { mark } from './mark.ts'

const fact = z.enum(factNames as [FactName, ...FactName[]])
const value = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])
const values = z.partialRecord(fact, value)
const date = z.iso.date()

/** What every statement of the result says of itself: the rule that made it, its text, how sure the source is. */
const founded = { rule: z.string(), article: z.string(), text: z.string(), mark, verified: z.boolean() }

/** Facts that would settle what is A_QUALIFIER, or change a date. */
const decides = z.array(fact)

const given = (to: GivenTo) =>
  z.strictObject({ code: z.enum(givenCodes[to]), status: z.enum(statuses), ...founded, decides })

const duty = z.strictObject({
  code: z.enum(dutyCodes),
  ...founded,
  actor: z.enum(actors),
  due: date.nullable(),
  status: z.enum(statuses),
  evidence: z.string(),
  note: z.string().optional(),
  due_readings: z.array(z.strictObject({ due: date.nullable(), rule: z.string(), text: z.string() })),
  decides,
})

/** The contract of the engine; its lists of codes are closed. */
export const resultSchema = z.strictObject({
  id: z.string().optional(),
  tier: z.enum(tiers),
  tier_why: z.array(z.string()),
  /** When several tiers remain possible: each with the facts that would lead to it. */
  readings: z.array(z.strictObject({ tier: z.enum(tiers), when: values, text: z.string() })),
  annex_points: z.array(z.string()),
  dropped: z.array(z.strictObject({ point: z.string(), rule: z.string(), why: z.string(), mark })),
  duties: z.array(duty),
  crpa: z.array(given('crpa').extend({ force: z.enum(forces) })),
  gdpr: z.strictObject({ dpia: z.enum(dpiaAnswers), why: z.array(z.string()), duties: z.array(given('gdpr')) }),
  workplace: z.array(given('workplace')),
  gates: z.array(given('gates')),
  cross: z.array(given('cross')),
  blockers: z.array(z.enum(givenCodes.blockers)),
  review_flags: z.array(z.strictObject({ code: z.enum(givenCodes.flags), rule: z.string(), text: z.string() })),
  next_questions: z.array(z.strictObject({ fact, question: z.string(), settles: z.array(z.string()) })),
  /** Known because the contrary would contradict what was sent. */
  implied_facts: values,
  rule_trace: z.array(
    z.strictObject({
      ...founded,
      outcome: z.union([z.boolean(), z.literal('unknown')]),
      facts: values,
      unknown_facts: decides,
      source: z.string(),
    }),
  ),
  law_version: z.string(),
  data_version: z.string(),
  evaluated_at: date,
  disclaimer: z.string(),
})

export type Result = z.infer<typeof resultSchema>
