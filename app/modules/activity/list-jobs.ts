import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadJobs } from './job.ts'

/** The hundred newest jobs, whatever became of them. */
export const listJobs = query({
  name: 'activity.list-jobs',
  summary: { fr: 'Lister les travaux', en: 'List jobs' },
  needs: 'activity.read',
  input: z.object({}),
  http: 'GET /jobs',
  run: scope => loadJobs(scope, {}),
})
