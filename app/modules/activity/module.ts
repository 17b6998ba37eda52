import type { Module } from '#kernel/module.ts'
import { insiders } from '#kernel/permissions.ts'
import { cancelJob } from './cancel-job.ts'
import { listJobs } from './list-jobs.ts'
import { jobPage } from './pages/job.tsx'
import { jobsPage } from './pages/jobs.tsx'
import { readJob } from './read-job.ts'
import { activityTexts } from './texts.ts'

/** The long work done in the background: seen, followed, stopped. What a job does belongs to the module that declares it. */
export const activity: Module = {
  id: 'activity',
  name: { fr: 'Travaux', en: 'Jobs' },
  uses: [],
  texts: activityTexts,
  permissions: {
    'activity.read': insiders,
    'activity.cancel': { admin: 'all', 'ai-lead': 'all', it: 'all' },
  },
  operations: [listJobs, readJob, cancelJob],
  pages: [jobsPage, jobPage],
}
