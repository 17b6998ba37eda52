import { z } from 'zod'
import { addDays, daysBetween } from '#kernel/clock.ts'
import { bilingual } from '#kernel/fields.ts'
import type { Text } from '#kernel/texts.ts'
import { concessionKinds } from './contract.ts'
import file from './data/renewal-steps.json' with { type: 'json' }

const steps = z
  .object({
    version: z.iso.date(),
    notice: bilingual,
    steps: z.array(
      z.object({
        id: z.string().regex(/^[a-z-]+$/),
        /** Share of the lead time that is left: 1 = its beginning. */
        share: z.number().min(0).max(1),
        for: z.enum(['all', 'concession']),
        text: bilingual,
      }),
    ),
  })
  .parse(file).steps

/** What to prepare and from when, between the beginning of the lead time and the end of the contract. */
export function stepsOf(contract: { kind: string; prepare_on: string; ends_on: string }): { on: string; text: Text }[] {
  const lead = daysBetween(contract.prepare_on, contract.ends_on)
  return steps
    .filter(step => step.for === 'all' || concessionKinds.includes(contract.kind))
    .map(({ share, text: what }) => ({ on: addDays(contract.ends_on, -Math.round(lead * share)), text: what }))
}
