import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { eliminate } from './eliminate.ts'
import { proposalPath } from './paths.ts'

const batch = 50

/**
 * An approved proposal carried out, batch by batch. Each record is marked in the transaction that eliminates it: that is the
 * checkpoint, and a crash loses and repeats nothing.
 */
export const purge: Job = {
  name: 'retention.purge',
  label: { fr: 'Élimination approuvée', en: 'Approved elimination' },
  input: z.object({ proposal: z.uuid() }),
  async run(scope, { proposal }: { proposal: string }, progress) {
    for (;;) {
      const { done, left } = await eliminate(scope, { proposal, size: batch })
      await progress.report(done, done + left)
      if (left === 0) return { path: proposalPath(proposal), done }
    }
  },
}
