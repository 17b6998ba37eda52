import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { mailDueDuties } from './mail-due-duties.ts'

/** Every morning: duties that came near or became late are mailed where the authority asked for it. */
export const dailyReminders: Job = {
  name: 'transparency.daily-reminders',
  label: { fr: 'Rappels d’obligations', en: 'Reminders of duties' },
  input: z.object({}),
  daily: 7,
  async run(scope, _input: never, progress) {
    const told = await mailDueDuties(scope, {})
    await progress.report(1, 1)
    return told
  },
}
