import { z } from 'zod'
import * as fields from '#kernel/fields.ts'

export const kinds = ['contract', 'framework', 'partnership', 'concession', 'dsp', 'other'] as const
export const services = [
  'water',
  'sanitation',
  'transport',
  'waste',
  'energy',
  'parking',
  'culture-sport',
  'digital',
  'other',
] as const
export const dataBearings = ['yes', 'no', 'to-check'] as const
export const planWays = ['next-contract', 'amendment', 'exchange', 'none'] as const

export type Service = (typeof services)[number]

/** Contracts whose holder runs a service in place of the authority: CCP L.3131-2 and following apply. */
export const concessionKinds: readonly string[] = ['concession', 'dsp']

/** Beyond, a duration is more likely days or a mistake: it waits for a person before it makes a date. */
export const longestSureMonths = 240
/** Beyond, it is no duration at all. */
export const longestMonths = 1_188
/** Euros; beyond, no French local contract: what was published is a keying error. */
export const largestAmount = 10_000_000_000

const day = fields.civilDate.nullish()

/** A number as people type it: « 12 500,50 » reads 12500.5. */
const amount = z
  .preprocess(
    value => (typeof value === 'string' ? Number(value.replace(/[\s€]/g, '').replace(',', '.')) : value),
    z.number().min(0).max(largestAmount),
  )
  .nullish()

export const contractFields = z.object({
  object: fields.line(1_000),
  kind: z.enum(kinds),
  service: z.enum(services).nullish(),
  cpv: z
    .string()
    .trim()
    .regex(/^\d{8}(-\d)?$/)
    .transform(code => code.slice(0, 8))
    .nullish(),
  procedure: fields.line(200).nullish(),
  ccag: fields.line(200).nullish(),
  amount,
  notified_on: day,
  starts_on: day,
  months: z.coerce.number().int().min(1).max(longestMonths).nullish(),
  directorate_id: fields.id.nullish(),
  owner: fields.line(120).nullish(),
})

export const holderInput = z.object({
  name: fields.line(200).nullable(),
  identifier: fields.line(40).nullable(),
  identifier_type: fields.line(12).nullable(),
})
export type Holder = z.output<typeof holderInput>

/** Something doubtful of the source, in a code that the texts say; `value` is what was published. */
export const doubt = z.object({ code: z.string().max(40), field: z.string().max(40), value: z.string().max(200) })
export type Doubt = z.output<typeof doubt>
/** More say nothing more to whoever checks the contract. */
export const mostDoubts = 100

/** What one modification changes; null = it leaves that as it was. */
export const modificationInput = z.object({
  number: fields.line(40),
  signed_on: fields.civilDate.nullable(),
  months: z.number().int().min(1).max(longestMonths).nullable(),
  amount: z.number().min(0).max(largestAmount).nullable(),
  object: fields.line(1_000).nullable(),
})
export type Modification = z.output<typeof modificationInput>

/** One contract as public data or a table give it. */
export const importedContract = contractFields.omit({ directorate_id: true, owner: true }).extend({
  buyer_siret: z.string().regex(/^\d{14}$/),
  reference: fields.line(60),
  /** The source says no kind: the one given is a guess, which changes nothing of what is known. */
  kind_guessed: z.boolean().optional(),
  /** As a table gives it, where there is no duration. */
  ends_on: day,
  /** Name of the directorate, as the table writes it. */
  directorate: z.string().max(200).nullish(),
  holders: z.array(holderInput).max(200),
  modifications: z.array(modificationInput).max(500),
  doubts: z.array(doubt).max(mostDoubts),
})
export type ImportedContract = z.output<typeof importedContract>
