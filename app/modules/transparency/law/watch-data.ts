import { z } from 'zod'
import { french } from '#kernel/fields.ts'
import file from '../data/law-watch.json' with { type: 'json' }

/** What sources are called in the data, what each is, and what no source settles yet. */
export const lawWatch = z
  .strictObject({
    version: z.iso.date(),
    sources: z.array(z.strictObject({ id: z.string().regex(/^[SFC]\d+$/), text: french })),
    open: z.array(z.strictObject({ id: z.string(), title: french, text: french })),
  })
  .parse(file)
