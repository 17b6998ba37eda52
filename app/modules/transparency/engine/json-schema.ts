import { z } from 'zod'
import { lawVersion } from './law-dates.ts'
import { factsSchema } from './facts.ts'
import { resultSchema } from './result.ts'

/** JSON Schema 2020-12 of what is sent, one system or several, with that of the result beside it. */
export function jsonSchema() {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Gouvernail, qualification d’un système',
    description: `Faits d’un système, ou tableau de systèmes qui ont chacun un « id ». Absent ou null : inconnu ; [] : aucun. Droit : ${lawVersion}.`,
    anyOf: [
      { $ref: '#/$defs/Facts' },
      { type: 'array', items: { allOf: [{ $ref: '#/$defs/Facts' }, { required: ['id'] }] } },
    ],
    $defs: { Facts: bare(factsSchema, 'input'), Result: bare(resultSchema, 'output') },
  }
}

function bare(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}
