import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { outcomes } from './answer-templates.ts'

/** What the answer comes down to. */
export const verdictInput = z.object({
  outcome: z.enum(outcomes),
  /** Id of a legal reason, for a refusal, whole or in part. */
  reason: fields.line(60).nullish(),
  /** How the reason applies here, or the administration to which the request goes. */
  detail: fields.paragraph(2_000).nullish(),
})

export type Verdict = z.output<typeof verdictInput>

/** The verdict kept with a draft; until somebody chooses, the request is granted. */
export function verdictOf({ verdict }: { verdict: unknown }): Verdict {
  const read = verdictInput.safeParse(verdict)
  return read.success ? read.data : { outcome: 'answered' }
}
