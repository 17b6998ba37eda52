import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadJobs } from './job.ts'

/** Where one long job stands. */
export const readJob = query({
  name: 'activity.read-job',
  summary: { fr: 'Suivre un travail en cours', en: 'Follow a job' },
  needs: 'activity.read',
  input: z.object({ id: fields.id }),
  http: 'GET /jobs/:id',
  async run(scope, { id }) {
    const [job] = await loadJobs(scope, { id })
    if (!job) throw new NotFound('activity.no-such-job')
    return job
  },
})
