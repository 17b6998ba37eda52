import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { takeSnapshot } from './take-snapshot.ts'

/** Every night: today's indicators and levels, so that each point has a trend and two dates can be compared. */
export const dailySnapshot: Job = {
  name: 'plan.daily-snapshot',
  label: { fr: 'Photo du jour : niveaux et indicateurs', en: 'Daily snapshot: levels and indicators' },
  input: z.object({}),
  daily: 3,
  async run(scope, _input: never, progress) {
    const taken = await takeSnapshot(scope, {})
    await progress.report(1, 1)
    return taken
  },
}
