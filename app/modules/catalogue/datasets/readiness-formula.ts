import { z } from 'zod'
import { bilingual } from '#kernel/fields.ts'
import file from './data/readiness.json' with { type: 'json' }

/** What a dataset offers: files, a service of values, images of maps alone, or nothing that gives values yet. */
const shapes = ['file', 'service', 'map', 'none'] as const
export type Shape = (typeof shapes)[number]

const criterion = z.object({
  id: z.string(),
  points: z.number().int().min(1),
  group: z.enum(['documented', 'owner', 'rights', 'fresh', 'readable', 'schema', 'quality', 'personal', 'access']),
  /** Where the points are gained: a field of the form, its distributions, or its files. */
  field: z.string(),
  met: bilingual,
  missing: bilingual,
  action: bilingual,
  /** Absent = applies to all. */
  families: z.array(z.string()).optional(),
  shapes: z.array(z.enum(shapes)).optional(),
  /** The criterion that must be met before this one can be. */
  after: z.string().optional(),
})
export type Criterion = z.output<typeof criterion>

// Read and checked once: a mistake in the data stops the start, not a user.
const formulaFile = z
  .object({ version: z.string(), note: bilingual, criteria: z.array(criterion).min(1) })
  .refine(
    ({ criteria }) => criteria.every(({ after }) => !after || criteria.some(({ id }) => id === after)),
    'a criterion waits for one that does not exist',
  )
  .parse(file)

export const formula = formulaFile.version
export const formulaNote = formulaFile.note
export const criteria: readonly Criterion[] = formulaFile.criteria
