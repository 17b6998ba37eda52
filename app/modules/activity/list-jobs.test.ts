import { expect, test } from 'vitest'
import { mintTenant, scopeFor, testDatabase } from '../../../tests/support/database.ts'
import { listJobs } from './list-jobs.ts'
import { activityRegistry as registry, putJob } from './test-job.ts'

const { database } = await testDatabase()

test('the list holds the authority’s own jobs, newest first, with a name even for those no longer known', async () => {
  const tenant = await mintTenant(database)
  await putJob(database, await mintTenant(database), { state: 'running' })
  const first = await putJob(database, tenant, { state: 'done' })
  const second = await putJob(database, tenant, { state: 'failed', name: 'old.job' })
  const jobs = await listJobs(scopeFor(database, tenant, ['referent'], { registry }), {})
  expect(jobs.map(({ id, label }) => [id, label.fr])).toEqual([
    [second, 'old.job'],
    [first, 'Moisson des délibérations'],
  ])
})
