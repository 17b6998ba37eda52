import type { z } from 'zod'
import { z as zod } from 'zod'
import type { Definition } from '#surfaces/api/example-of.ts'

/** What a generated input is filled with where the schema leaves a choice. */
export interface Samples {
  id: string
  text: string
  content: Uint8Array
}

/** An input that the schema accepts, with every optional field filled; null where no such input could be made. */
export function sampleInput(schema: z.ZodType, samples: Samples): unknown {
  const full = fill(schema, samples, true)
  if (schema.safeParse(full).success) return full
  const bare = fill(schema, samples, false)
  return schema.safeParse(bare).success ? bare : null
}

function fill(schema: z.ZodType, samples: Samples, optional: boolean): unknown {
  const definition = schema.def as unknown as Definition
  const inside = (inner: z.ZodType | undefined) => (inner ? fill(inner, samples, optional) : undefined)
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {})
          .map(([name, field]) => [name, fieldOf(field, samples, optional)])
          .filter(([, value]) => value !== undefined),
      )
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return inside(definition.innerType)
    case 'pipe':
      return inside(definition.in)
    case 'array':
      return [inside(definition.element)]
    case 'union':
      return inside(definition.options?.at(-1))
    case 'record':
      return optional ? { a: inside(definition.valueType) } : {}
    case 'enum':
      return Object.values(definition.entries ?? {})[0]
    case 'literal':
      return definition.values?.[0]
    case 'number':
      return 1
    case 'boolean':
      return false
    case 'null':
      return null
    case 'string':
      return textFor(schema, definition, samples)
    default:
      return fitting(schema, [samples.content, {}, samples.text])
  }
}

/** An optional field takes part only with a value of its own schema's liking: ids are what matters here. */
function fieldOf(field: z.ZodType, samples: Samples, optional: boolean): unknown {
  const value = fill(field, samples, optional)
  if (!field.safeParse(undefined).success) return value
  return optional && field.safeParse(value).success ? value : undefined
}

function textFor(schema: z.ZodType, { format }: Definition, samples: Samples): string {
  if (format === 'uuid') return samples.id
  const candidates = [
    samples.text,
    '2026-01-01',
    '01-01',
    'https://a.example',
    'FR',
    'a@b.example',
    'Europe/Paris',
    'I.B.1.a',
    '0',
    '24960004000011',
  ]
  return String(fitting(schema, candidates))
}

function fitting(schema: z.ZodType, candidates: readonly unknown[]): unknown {
  return candidates.find(candidate => zod.safeParse(schema, candidate).success) ?? candidates[0]
}
