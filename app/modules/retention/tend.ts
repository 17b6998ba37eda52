import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import type { Job } from '#kernel/jobs.ts'
import { cleanTechnical } from './clean-technical.ts'
import { proposePurge } from './propose-purge.ts'
import { readSchedule } from './read-schedule.ts'
import { rules } from './rules.ts'

/** Every night: technical traces that are due go; a log that is due is proposed, for somebody to approve. */
export const tend: Job = {
  name: 'retention.tend',
  label: {
    fr: 'Entretien : traces techniques et journaux échus',
    en: 'Upkeep: technical traces and logs that are due',
  },
  input: z.object({}),
  daily: 4,
  async run(scope) {
    const removed = await cleanTechnical(scope, {})
    const { proposals, lines } = await readSchedule(scope, {})
    const waiting = proposals.some(
      ({ state, proposed_by }) => state === 'proposed' && proposed_by === `job:${tend.name}`,
    )
    const due = lines.filter(({ rule, due: n }) => rule.mode === 'scheduled' && n > 0).map(({ rule }) => rule.id)
    if (waiting || due.length === 0 || rules.length === 0) return { removed }
    // What is due may all wait in somebody's own proposal already.
    const proposed = await proposePurge(scope, { rules: due }).catch((error: unknown) => {
      if (error instanceof Conflict) return null
      throw error
    })
    return { removed, proposed }
  },
}
