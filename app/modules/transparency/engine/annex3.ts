import { z } from 'zod'
import { french } from '#kernel/fields.ts'
import file from '../data/annex3.json' with { type: 'json' }
import { mark } from './mark.ts'

/** The points of Annex III. What takes one away is a rule (A4-…), so that it leaves a trace. */
const schema = z.strictObject({
  version: z.iso.date(),
  source: z.string().min(1),
  points: z.array(z.strictObject({ id: z.string(), text: french, article: french, mark, note: french.optional() })),
})

export const annex3 = schema.parse(file).points
export const annex3Points = annex3.map(point => point.id)
