import { z } from 'zod'
import { french } from '#kernel/fields.ts'
import file from '../data/cnil-criteria.json' with { type: 'json' }
import { mark } from './mark.ts'
import { branchesOf } from './rules.ts'
import type { RuleView } from './view.ts'

const row = { id: z.string(), text: french, mark }
export const cnil = z
  .strictObject({
    version: z.iso.date(),
    source: z.string(),
    criteria: z.array(z.strictObject({ ...row, rank: z.int() })).length(9),
    required: z.array(z.strictObject(row)),
    exempt: z.array(z.strictObject(row)),
  })
  .parse(file)

/** Why a DPIA is needed or not: the rule, then what was ticked; every rule that may still answer when facts are unknown. */
export function whyDpia(view: RuleView): string[] {
  const { criteria9 = [], cnil_list = [], cnil_exempt = [] } = view.facts
  const live = branchesOf('dpia').filter(rule => view.verdict(rule).truth !== false)
  const ticked = [
    ...cnil.required.filter(({ id }) => cnil_list.includes(id)),
    ...cnil.exempt.filter(({ id }) => cnil_exempt.includes(id)),
    ...cnil.criteria.filter(({ id }) => criteria9.includes(id)),
  ]
  const settled = view.answers('dpia').possible.length === 1
  const lines = live.map(rule => `${settled ? '' : `${rule.value}\u202f: `}${rule.text} (${rule.article})`)
  return [...lines, ...ticked.map(one => one.text)]
}
