import { z } from 'zod'
import { bilingual } from '#kernel/fields.ts'
import file from './data/schemas.json' with { type: 'json' }

const shape = z.object({
  version: z.string(),
  source: z.string(),
  schemas: z.array(
    z.object({
      /** As schema.data.gouv.fr names it. */
      name: z.string(),
      title: bilingual,
      version: z.string(),
      url: z.url(),
      verified: z.boolean(),
    }),
  ),
})

/** Schemas that the law or usage asks of local authorities: their names and addresses, never their content. */
export const knownSchemas = shape.parse(file).schemas
