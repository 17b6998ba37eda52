import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { bilingual } from '#kernel/fields.ts'
import { domains } from '../domains.ts'
import file from '../data/body-kinds.json' with { type: 'json' }

const schema = z.object({
  version: z.iso.date(),
  kinds: z.array(
    z.object({
      code: z.string().regex(/^[a-z-]+$/),
      label: bilingual,
      does: bilingual,
      /** The assembly, or what deliberates in its name: where a roadmap is debated and accounts are given in law. */
      assembly: z.boolean(),
    }),
  ),
})

/** Checked when the module loads; a new kind of instance is a line of the file. */
export const bodyKinds = schema.parse(file).kinds
export const bodyKindCodes = bodyKinds.map(({ code }) => code)

export function isAssembly(kind: string): boolean {
  return bodyKinds.find(({ code }) => code === kind)?.assembly ?? false
}

export const bodyInput = z.object({
  name: fields.line(160),
  kind: z.enum(bodyKindCodes, 'governance.no-such-kind'),
  domain: z.enum(domains),
  party_id: fields.id.nullish(),
  purpose: fields.paragraph(2_000).nullish(),
  every_months: fields.count.pipe(z.number().min(1).max(24)).nullish(),
  charter: fields.paragraph(4_000).nullish(),
  created_on: fields.civilDate.nullish(),
})

export const seats = ['chair', 'secretary', 'member', 'guest'] as const
export const meetingStates = ['planned', 'held', 'cancelled'] as const
export const presences = ['present', 'excused', 'absent'] as const
