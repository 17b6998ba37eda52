import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { frenchSpaces } from '#kernel/texts.ts'
import { bilingual } from '#kernel/fields.ts'
import file from '../data/everyday-rules.json' with { type: 'json' }

export const everydayKinds = ['minutes', 'letters', 'images', 'translation', 'search', 'other'] as const

export const everydayData = ['none', 'public', 'internal', 'personal', 'unknown'] as const

/** Five answers are enough: name, kind, tools, data, rule. */
export const everydayInput = z.object({
  id: fields.id.optional(),
  name: fields.line(160),
  kind: z.enum(everydayKinds),
  tools: fields.line(300).nullish(),
  data_used: z.enum(everydayData),
  rule: fields.paragraph(4_000).nullish(),
  /** The function that answers for the rule; stays inside. */
  owner: fields.line(120).nullish(),
  confirmed: z.array(z.string().max(40)).max(5).default([]),
})

/** Kinds of everyday use with a rule to start from, in French: it is published as the authority's own. */
export const everydayStarts = z
  .object({
    version: z.iso.date(),
    source: z.string().min(1),
    kinds: z
      .array(
        z.object({
          id: z.enum(everydayKinds),
          name: bilingual,
          examples: bilingual,
          rule: z.string().min(40).transform(frenchSpaces),
        }),
      )
      .length(everydayKinds.length),
  })
  .parse(file).kinds
