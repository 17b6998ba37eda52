import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { startDueHarvests } from './start-due-harvests.ts'

/** Every night, the harvests whose day has come. */
export const dailyHarvests: Job = {
  name: 'catalogue.daily-harvests',
  label: { fr: 'Lancement des moissonnages prévus', en: 'Start of the harvests that are due' },
  input: z.object({}),
  daily: 4,
  run: scope => startDueHarvests(scope, {}),
}
