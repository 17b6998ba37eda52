import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { mailDue } from './mail-due.ts'

/** Every morning: what is due is listed and, where the authority ticked it, mailed to those who follow. */
export const dailyFollowUp: Job = {
  name: 'inquiries.daily-follow-up',
  label: { fr: 'Relances aux éditeurs à faire', en: 'Reminders to vendors to send' },
  input: z.object({}),
  daily: 7,
  async run(scope, _input: never, progress) {
    const told = await mailDue(scope, {})
    await progress.report(1, 1)
    return told
  },
}
