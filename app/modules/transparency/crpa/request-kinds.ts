import { z } from 'zod'
import { bilingual, french } from '#kernel/fields.ts'
import file from '../data/request-kinds.json' with { type: 'json' }

export const kindIds = [
  'explanation',
  'rules',
  'source-code',
  'ai-act-explanation',
  'objection',
  'register',
  'other',
] as const
export type KindId = (typeof kindIds)[number]

/** The four items of R. 311-3-1-2, as columns of a request. */
export const itemIds = ['contribution', 'data_used', 'parameters', 'operations'] as const
export type ItemId = (typeof itemIds)[number]

const schema = z.object({
  version: z.iso.date(),
  source: z.object({ title: french, date: z.iso.date(), verified: z.boolean() }),
  /** Months given to answer: silence beyond is a refusal under the CRPA. */
  months: z.number().int().min(1),
  kinds: z
    .array(
      z.object({
        id: z.enum(kindIds),
        label: bilingual,
        /** The same thing, as a person of the public says it. */
        ask: bilingual,
        help: bilingual,
        law: french,
        says: french,
        /** What an answer cannot leave empty. */
        items: z.array(z.enum(itemIds)),
        recourse: z.enum(['cada', 'cnil', 'market']),
      }),
    )
    .refine(kinds => kindIds.every(id => kinds.some(kind => kind.id === id)) && kinds.length === kindIds.length),
})

/** What the public may ask and what the law says of it; the texts were not read again at their source: « à confirmer ». */
export const { version: kindsVersion, source: kindsSource, months: monthsToAnswer, kinds } = schema.parse(file)

export type RequestKind = (typeof kinds)[number]

const byId = new Map(kinds.map(kind => [kind.id as string, kind]))

export function kindOf(id: string): RequestKind {
  const kind = byId.get(id)
  if (!kind) throw new Error(`no such kind of request: ${id}`)
  return kind
}
