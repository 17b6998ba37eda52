import { z } from 'zod'
import { bilingual } from '#kernel/fields.ts'
import { mark } from '../engine/mark.ts'
import data from '../data/incident-steps.json' with { type: 'json' }

export const seriousKinds = ['none', 'death', 'health', 'infrastructure', 'rights', 'property'] as const
export const breachRisks = ['none', 'risk', 'high'] as const

const condition = z
  .object({
    high_risk: z.array(z.boolean()),
    own_provider: z.array(z.boolean()),
    provider_silent: z.array(z.boolean()),
    personal_data: z.array(z.boolean()),
    serious: z.array(z.enum(seriousKinds)),
    breach_risk: z.array(z.enum(breachRisks)),
  })
  .partial()

const contentKeys = [
  'system',
  'provider',
  'what',
  'happened',
  'known',
  'data',
  'persons',
  'dpo',
  'consequences',
  'cause',
  'measures',
  'contact',
] as const
export type ContentKey = (typeof contentKeys)[number]

const clock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now') }),
  z.object({ kind: z.literal('hours'), count: z.number().int().positive() }),
  z.object({ kind: z.literal('days'), count: z.number().int().positive() }),
])
export type Clock = z.infer<typeof clock>

const step = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  regime: z.enum(['ai-act', 'gdpr', 'nis2']),
  article: z.string().min(1),
  mark,
  /** What binds: a duty, what one may do, what is not established in French law. */
  force: z.enum(['duty', 'voluntary', 'to-confirm']).default('duty'),
  label: bilingual,
  to: z.union([bilingual, z.literal('authority')]),
  help: z.string().min(1),
  clock,
  when: condition,
  unless: condition.optional(),
  contents: z.array(z.enum(contentKeys)),
})
export type StepRule = z.infer<typeof step>

/** Who must be told of an incident, until when and of what: the law as data, checked at start. */
export const incidentLaw = z
  .object({
    version: z.iso.date(),
    authority: z.object({ text: z.string(), mark: z.string() }),
    steps: z.array(step),
    contents: z.record(z.enum(contentKeys), z.object({ text: z.string(), article: z.string() })),
  })
  .parse(data)
