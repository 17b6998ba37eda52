import { z } from 'zod'
import { bilingual } from '#kernel/fields.ts'
import file from './data/concession-rights.json' with { type: 'json' }

/** What the code of public procurement lets an authority ask of its concessionaire; not checked by a lawyer: « à confirmer ». */
export const concessionRights = z
  .object({
    version: z.iso.date(),
    rights: z.array(
      z.object({
        reference: z.string().min(1),
        title: bilingual,
        text: bilingual,
        source: z.url(),
        consulted: z.string().regex(/^\d{4}-\d{2}$/),
        status: z.literal('a-confirmer'),
      }),
    ),
  })
  .parse(file).rights
