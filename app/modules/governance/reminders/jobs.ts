import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { mailDue } from './mail-due.ts'

/** Every morning: dates of governance that came near or were missed are mailed where the authority asked for it. */
export const dailyReminders: Job = {
  name: 'governance.daily-reminders',
  label: { fr: 'Rappels de gouvernance', en: 'Reminders of governance' },
  input: z.object({}),
  daily: 7,
  async run(scope, _input: never, progress) {
    const told = await mailDue(scope, {})
    await progress.report(1, 1)
    return told
  },
}
