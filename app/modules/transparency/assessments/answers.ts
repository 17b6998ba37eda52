import { z } from 'zod'
import * as fields from '#kernel/fields.ts'

/** How likely, how grave: the four words of the CNIL. `none`: this risk has no object here, and `existing` says why. */
export const degrees = ['negligible', 'limited', 'significant', 'maximum'] as const
export const likelihoods = ['none', ...degrees] as const
export const residuals = ['low', 'medium', 'high'] as const
export type Residual = (typeof residuals)[number]

/** Where the words of an answer come from, as long as nobody changed them. */
export const origins = ['record', 'previous', 'other'] as const

const answer = z.object({
  text: z.string(),
  origin: z.enum(origins).nullable(),
  /** What the record said when the answer was last compared with it. */
  record: z.string().nullable(),
  /** Whether somebody has read it in this version. */
  read: z.boolean(),
})

const rated = z.object({
  likelihood: z.enum(likelihoods).nullable(),
  severity: z.enum(degrees).nullable(),
  existing: z.string().nullable(),
  further: z.string().nullable(),
  residual: z.enum(residuals).nullable(),
  read: z.boolean().default(false),
})
export type RatedRisk = z.output<typeof rated>
export const riskFields = ['likelihood', 'severity', 'existing', 'further', 'residual'] as const

/** What the column `answers` holds. */
export const stored = z.object({
  data_version: z.string().default(''),
  texts: z.record(z.string(), answer).default({}),
  risks: z.record(z.string(), rated).default({}),
})
export type Answers = z.output<typeof stored>

/** What a person sends: words by question, ratings by risk; null empties. */
export const sentTexts = z.record(z.string(), fields.paragraph(8_000).nullable())
export const sentRisks = z.record(
  z.string(),
  z.object({
    likelihood: z.enum(likelihoods).nullish(),
    severity: z.enum(degrees).nullish(),
    existing: fields.paragraph(4_000).nullish(),
    further: fields.paragraph(4_000).nullish(),
    residual: z.enum(residuals).nullish(),
  }),
)

/** The gravest risk that remains; null while none is rated. */
export function worstOf(risks: Answers['risks']): Residual | null {
  return residuals.findLast(level => Object.values(risks).some(({ residual }) => residual === level)) ?? null
}

/** A risk is settled when somebody read it in this version: it is without object with its reason, or rated to the end with what holds it. */
export function isSettled(risk: RatedRisk | undefined): boolean {
  if (!risk?.read || !risk.likelihood || !risk.existing) return false
  return risk.likelihood === 'none' || (risk.severity !== null && risk.residual !== null)
}
