import { z } from 'zod'
import file from './data/ccag.json' with { type: 'json' }

const ccagFile = z.strictObject({
  version: z.iso.date(),
  source: z.string(),
  families: z.array(
    z.strictObject({ id: z.string(), name: z.string(), short: z.array(z.string()).min(1), long: z.string() }),
  ),
  /** What a contract takes in by naming an edition, unless it derogates from the article. */
  implied: z.array(
    z.strictObject({
      family: z.string(),
      edition: z.union([z.literal(2009), z.literal(2021)]),
      topic: z.int().min(1).max(40),
      articles: z.array(z.string().regex(/^\d+(\.\d+)*$/)).min(1),
      verified: z.boolean(),
    }),
  ),
})

const read = ccagFile.parse(file)

export const ccagFamilies = read.families
export const impliedByCcag = read.implied
