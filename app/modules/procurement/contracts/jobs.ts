import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { mailRenewals } from './mail-renewals.ts'

/** Every morning: renewals that came near are mailed where the authority asked for it. */
export const dailyRenewals: Job = {
  name: 'procurement.daily-renewals',
  label: { fr: 'Rappels de contrats', en: 'Reminders of contracts' },
  input: z.object({}),
  daily: 7,
  async run(scope, _input: never, progress) {
    const told = await mailRenewals(scope, {})
    await progress.report(1, 1)
    return told
  },
}
