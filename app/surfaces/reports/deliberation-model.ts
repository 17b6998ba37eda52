import { z } from 'zod'
import { authorityTypes, type AuthorityType } from '#organisation/authority.ts'
import modelData from './data/deliberation.json' with { type: 'json' }

const types = z.array(z.enum(authorityTypes)).min(1)

const assemblySchema = z.object({
  types,
  /** Null = to be completed by hand. */
  name: z.string().nullable(),
  head: z.string().nullable(),
  competences: z.string(),
})

const visaSchema = z.object({
  id: z.string(),
  /** Null = for every authority. */
  types: types.nullable(),
  /** For authorities of more inhabitants than this. */
  above: z.number().int().positive().optional(),
  /** What follows « Vu »; what is between brackets is a blank. */
  text: z.string().min(1),
  /** Whether somebody read that very reference in the text itself; otherwise the document says « à vérifier ». */
  verified: z.boolean(),
  source: z.string().min(1),
})

export const modelSchema = z
  .object({ version: z.string(), assemblies: z.array(assemblySchema), visas: z.array(visaSchema) })
  .refine(
    ({ assemblies }) =>
      authorityTypes.every(type => assemblies.filter(assembly => assembly.types.includes(type)).length === 1),
    'each type of authority has one assembly',
  )
  .refine(
    ({ visas }) => authorityTypes.every(type => visas.some(visa => visa.types?.includes(type))),
    'each type of authority has a visa of its own',
  )
  .refine(({ visas }) => new Set(visas.map(visa => visa.id)).size === visas.length, 'each visa has its own id')

export type Assembly = z.infer<typeof assemblySchema>
export type Visa = z.infer<typeof visaSchema>

// Read and checked once: a mistake in the data stops the start, not a user.
const model = modelSchema.parse(modelData)

/** Who deliberates in that kind of authority. */
export function assemblyOf(type: AuthorityType): Assembly {
  const found = model.assemblies.find(assembly => assembly.types.includes(type))
  if (!found) throw new Error(`No assembly for ${type}`)
  return found
}

/** What may be cited by that authority: verified or not, each says which. */
export function visasFor(type: AuthorityType, population: number | null): Visa[] {
  return model.visas.filter(
    visa => (visa.types === null || visa.types.includes(type)) && (visa.above ?? 0) <= (population ?? 0),
  )
}
