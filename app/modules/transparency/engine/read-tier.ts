import { frenchSpaces } from '#kernel/texts.ts'
import tierFile from '../data/tiers.json' with { type: 'json' }
import { z } from 'zod'
import { tiers, type Tier } from './codes.ts'
import type { Facts } from './fact-table.ts'
import type { Result } from './result.ts'
import { branchesOf } from './rules.ts'
import { narrowed, witness } from './tier.ts'
import type { RuleView } from './view.ts'

const words = z
  .strictObject({
    version: z.iso.date(),
    source: z.string(),
    words: z.record(z.enum(tiers), z.string().transform(frenchSpaces)),
  })
  .parse(tierFile).words

/** The tier as a person reads it. */
export function tierInWords(tier: Tier): string {
  return words[tier]
}

/** One tier when every completion of the facts leads to it, else A_QUALIFIER and each reading. A doubt on « AI » is unknown too. */
export function readTier(facts: Facts, view: RuleView): Pick<Result, 'tier' | 'readings'> & { why: string[] } {
  const { is_ai: said, ...rest } = facts
  const doubt = said === 'unsure'
  const open = doubt ? rest : facts
  const seen = doubt ? narrowed(open) : view
  const found = seen.answers('tier').possible
  const possible = tiers.filter(tier => found.includes(tier))
  const [only] = possible
  if (possible.length === 1 && only) return { tier: only, readings: [], why: reasons(only, seen) }
  const readings = possible.map(tier => ({ tier, when: witness(tier, open) ?? {}, text: words[tier] }))
  return { tier: 'A_QUALIFIER', readings, why: [words.A_QUALIFIER] }
}

/** The rules that lead there: the one that holds, or all those that may when each leads to the same tier. */
function reasons(tier: Tier, view: RuleView): string[] {
  const branches = branchesOf('tier').filter(rule => rule.value === tier && view.verdict(rule).truth !== false)
  const sure = branches.filter(rule => view.verdict(rule).truth === true)
  return (sure.length > 0 ? sure : branches).map(rule => `${rule.text} (${rule.article})`)
}
