import { z } from 'zod'
import file from './data/persons.json' with { type: 'json' }

const table = z.string().regex(/^[a-z]+\.[a-z_]+$/)
const column = z.string().regex(/^[a-z_]+$/)

const schema = z.object({
  /** Where a name only says who was at the keyboard: `id` is the account beside it, when there is one. */
  traces: z.array(z.object({ table, person: column, id: column.nullable() })),
  /** Where a name signs: an act keeps its signatory. */
  acts: z.array(z.object({ table, column })),
})

/** Where persons are named in the tables, checked when the module loads. */
export const persons = schema.parse(file)
