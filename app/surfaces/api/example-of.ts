import { z } from 'zod'

/** The parts of a Zod definition that an example is made from. */
export interface Definition {
  type: string
  format?: string
  innerType?: z.ZodType
  element?: z.ZodType
  in?: z.ZodType
  shape?: Record<string, z.ZodType>
  options?: z.ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
  valueType?: z.ZodType
}

const texts: Readonly<Record<string, string>> = {
  name: 'Logiciel d’état civil',
  title: 'Désigner une personne responsable',
  purpose: 'Tenir les registres de l’état civil',
  vendor: 'Éditions du Phare',
  owner: 'Direction de la population',
  reason: 'Remplacé en mai',
  signed_by: 'Camille Martin',
  validated_by: 'Camille Martin',
  decided_by: 'Camille Martin',
  role: 'Directrice générale des services',
  contact: 'Service informatique',
  prerequisite: 'I.B.1.a',
  template: 'inventory-assess-for-ai',
  time_zone: 'Europe/Paris',
  comment: 'À revoir au prochain comité.',
}

/** Forms that a text may have to take, tried in turn. */
const forms = [
  'Exemple',
  '2026-11-23',
  '01-31',
  'https://collectivite.example',
  'prenom.nom@collectivite.example',
  'FR',
  'I.B.1.a',
  '217500016',
  '21750001600019',
  'Europe/Paris',
]
const id = '0190f3a0-5b1c-7d2e-8f3a-4b5c6d7e8f90'

/** An input that the schema accepts, with the fields it needs and those that are well known; null when none was found. */
export function exampleOf(schema: z.ZodType): unknown {
  const full = make(schema, '', true)
  if (schema.safeParse(full).success) return full
  const bare = make(schema, '', false)
  return schema.safeParse(bare).success ? bare : null
}

function make(schema: z.ZodType, name: string, generous: boolean): unknown {
  const definition = schema.def as unknown as Definition
  const inside = (inner: z.ZodType | undefined) => (inner ? make(inner, name, generous) : undefined)
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {}).flatMap(([field, of]) => {
          const needed = of.type === 'unknown' || !of.safeParse(undefined).success
          if (!needed && !(generous && field in texts)) return []
          const value = make(of, field, generous)
          return needed || of.safeParse(value).success ? [[field, value]] : []
        }),
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
      return inside(definition.options?.[0])
    case 'record':
      return generous ? { exemple: inside(definition.valueType) } : {}
    case 'enum':
      return Object.values(definition.entries ?? {})[0]
    case 'literal':
      return definition.values?.[0]
    case 'number':
      return 1
    case 'boolean':
      return true
    case 'unknown':
      return {}
    default:
      return definition.format === 'uuid' ? id : fitting(schema, [texts[name] ?? 'Exemple', ...forms])
  }
}

function fitting(schema: z.ZodType, candidates: readonly string[]): unknown {
  return candidates.find(candidate => z.safeParse(schema, candidate).success) ?? candidates[0]
}
