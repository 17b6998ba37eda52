import { z } from 'zod'

/** Kinds of document that may be evidence. */
export const documentKinds = [
  'deliberation',
  'arrete',
  'proces-verbal',
  'charte',
  'plan-de-formation',
  'registre-rgpd',
  'organigramme',
  'emargement',
  'convention',
  'rapport',
  'autre',
] as const

const text = z.object({ fr: z.string().min(1), en: z.string().min(1) })

/** A measured test. Ratios are 0-1; ages are months since the newest evidence; `small` replaces the threshold for a small authority. */
const indicatorTest = z.object({
  indicator: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/),
  read: z.enum(['ratio', 'numerator', 'value', 'age', 'exists']),
  op: z.enum(['>=', '<=', 'exists']),
  threshold: z.number().optional(),
  small: z.number().optional(),
})

/** Met by a dated fact of that kind, backed by a document; never lifts a row above level 2. */
const factTest = z.object({
  fact: z.string(),
  withinMonths: z.number().int().optional(),
  atLeast: z.number().int().optional(),
  atLeastSmall: z.number().int().optional(),
})

export const criterionSchema = z.object({
  /** `<prerequisite>/<level>/<word>`, e.g. I.A.1.a/2/owner */
  id: z.string().regex(/^[IV]+\.[A-C]\.\d\.[a-d]\/[1-4]\/[a-z0-9-]+$/),
  text,
  /** Any of these meets the criterion. */
  anyOf: z.array(z.union([indicatorTest, factTest])).min(1),
  /** What a denominator of zero means here. */
  whenEmpty: z.enum(['met', 'unmet']),
  /** Id of the action template proposed while unmet. */
  action: z.string(),
})

export const actionTemplateSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  why: text,
  firstSteps: z.array(text).min(2).max(4),
  /** Who usually owns it. */
  owner: z.enum(['ai-lead', 'it', 'data', 'dpo', 'procurement', 'hr', 'communication', 'referent', 'elected', 'head']),
  effort: z.enum(['S', 'M', 'L']),
  /** The note's own order: 1 know what exists, 2 set priorities, 3 frame, 4 act. */
  phase: z.number().int().min(1).max(4),
  /** Path of the screen that does it, below the tenant: '/applications'… ; '/faits' where a dated fact is the evidence. */
  screen: z.string().startsWith('/'),
})

export const factKindSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: text,
  help: text,
  /** The rows it may be evidence for. */
  prerequisites: z.array(z.string()).min(1),
  /** Kinds of document that usually prove it. */
  documents: z.array(z.enum(documentKinds)).min(1),
  /** Lower-case words without accents whose presence together in a document's text suggests this kind: each group is any-of, all groups needed. */
  clues: z.array(z.array(z.string()).min(1)).min(1),
})

export type Criterion = z.infer<typeof criterionSchema>
export type IndicatorTest = z.infer<typeof indicatorTest>
export type FactTest = z.infer<typeof factTest>
export type ActionTemplate = z.infer<typeof actionTemplateSchema>
export type FactKind = z.infer<typeof factKindSchema>
export type DocumentKind = FactKind['documents'][number]
