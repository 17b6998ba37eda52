import { z } from 'zod'
import { civilDate } from '#kernel/fields.ts'
import { factNames, kindOf, type FactName, type Kind } from './fact-table.ts'
import { question } from './questions.ts'

/** One fact as JSON says it: null and absence are « unknown ». */
function fieldOf(name: FactName): z.ZodType {
  const kind = kindOf(name)
  return valueOf(kind)
    .nullish()
    .describe(`${question(name)} ${noteOf(kind)}`.trim())
}

function valueOf(kind: Kind): z.ZodType {
  if (kind.kind === 'flag') return z.boolean()
  if (kind.kind === 'code') return z.enum(kind.codes)
  if (kind.kind === 'date') return civilDate.refine(date => date >= kind.from && date <= kind.to)
  if (kind.kind === 'number') return (kind.whole ? z.int() : z.number()).min(0).max(kind.most)
  const code = z.enum(kind.codes)
  if (kind.alias === 'none') return z.union([z.enum([...kind.codes, 'none']), z.array(code)])
  if (kind.alias === 'flag') return z.union([z.boolean(), code, z.array(code)])
  return z.array(kind.alias === 'rank' ? z.union([code, z.int().min(1).max(kind.codes.length)]) : code)
}

function noteOf(kind: Kind): string {
  if (kind.kind === 'date') return `(${kind.from} … ${kind.to})`
  if (kind.kind !== 'codes') return ''
  if (kind.alias === 'none') return '([] ou "none" : aucun)'
  if (kind.alias === 'flag') return '([] ou false : aucun ; true : un type de la liste)'
  return kind.alias === 'rank' ? '([] : aucun ; un critère se dit aussi par son rang, de 1 à 9)' : '([] : aucun)'
}

/** The days for which the law can be read. */
export const asOfDate = valueOf(kindOf('as_of'))

/** What a caller sends for one system. `id` is the caller's own, given back with the result. */
export const factsSchema = z.strictObject({
  id: z.string().min(1).max(200).optional(),
  ...(Object.fromEntries(factNames.map(name => [name, fieldOf(name)])) as Record<FactName, z.ZodType>),
})

export const severalSchema = z.array(factsSchema)
