import { z } from 'zod'
import { frenchSpaces } from '#kernel/texts.ts'
import file from '../data/contradictions.json' with { type: 'json' }
import { condition, evaluate } from './condition.ts'
import { factNames, kindOf, type FactName, type Facts } from './fact-table.ts'
import { viewOf } from './view.ts'

const name = z.enum(factNames as [FactName, ...FactName[]])
const schema = z.strictObject({
  version: z.iso.date(),
  source: z.string(),
  contradictions: z.array(
    z.strictObject({
      id: z.string(),
      field: name,
      against: name,
      when: condition,
      text: z.string().transform(frenchSpaces),
    }),
  ),
})

const pairs = schema.parse(file).contradictions
export type Contradiction = (typeof pairs)[number]

/** Facts that cannot be true together; what is unknown contradicts nothing. */
export function contradictionsIn(facts: Facts): Contradiction[] {
  const view = viewOf(facts)
  return pairs.filter(({ when }) => evaluate(when, view).truth === true)
}

const flags = [...new Set(pairs.flatMap(pair => [pair.field, pair.against]))].filter(
  fact => kindOf(fact).kind === 'flag',
)

/** The other side of a contradiction: where one answer is impossible, the other one is known. */
export function impliedBy(facts: Facts): Facts {
  let known = facts
  for (let before: Facts | null = null; before !== known; ) {
    before = known
    for (const flag of flags) {
      if (known[flag] !== undefined) continue
      const fits = [true, false].filter(answer => contradictionsIn({ ...known, [flag]: answer }).length === 0)
      if (fits.length === 1) known = { ...known, [flag]: fits[0] }
    }
  }
  return known
}
