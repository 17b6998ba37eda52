import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { mintTenant, scopeFor, testDatabase, testDay } from '../../../tests/support/database.ts'
import { activityRegistry, putJob } from './test-job.ts'
import { cancelJob } from './cancel-job.ts'
import { readJob } from './read-job.ts'

const { database } = await testDatabase()
const registry = activityRegistry

test('a job that waits is cancelled at once, one that runs is asked to stop', async () => {
  const tenant = await mintTenant(database)
  const scope = scopeFor(database, tenant, ['it'], { registry })
  const waiting = await putJob(database, tenant, { state: 'queued' })
  expect(await cancelJob(scope, { id: waiting })).toBe('stopped')
  expect(await readJob(scope, { id: waiting })).toMatchObject({ state: 'cancelled', endedAt: testDay.now() })
  const running = await putJob(database, tenant, { state: 'running' })
  expect(await cancelJob(scope, { id: running })).toBe('stopping')
  expect(await readJob(scope, { id: running })).toMatchObject({
    state: 'running',
    cancelRequested: true,
    endedAt: null,
  })
})

test('a job that is over, unknown or of another authority cannot be stopped', async () => {
  const tenant = await mintTenant(database)
  const scope = scopeFor(database, tenant, ['admin'], { registry })
  for (const state of ['done', 'failed', 'cancelled']) {
    const id = await putJob(database, tenant, { state })
    await expect(cancelJob(scope, { id }), state).rejects.toThrow(Conflict)
    expect((await readJob(scope, { id })).state).toBe(state)
  }
  await expect(cancelJob(scope, { id: newId() })).rejects.toThrow(NotFound)
  const elsewhere = await putJob(database, await mintTenant(database), { state: 'running' })
  await expect(cancelJob(scope, { id: elsewhere })).rejects.toThrow(NotFound)
})

test('only those who answer for the tool stop jobs, and the audit log says who did', async () => {
  const tenant = await mintTenant(database)
  const id = await putJob(database, tenant, { state: 'running' })
  for (const role of ['dpo', 'referent', 'elected', 'agent', 'visitor'] as const) {
    await expect(cancelJob(scopeFor(database, tenant, [role], { registry }), { id }), role).rejects.toThrow(Refused)
  }
  await cancelJob(scopeFor(database, tenant, ['ai-lead'], { registry, name: 'Aya' }), { id })
  const { rows } = await database.transaction({ tenantId: tenant.id, writable: false }, db =>
    sql`select actor_name, operation from kernel.audit`.execute(db),
  )
  expect(rows).toEqual([{ actor_name: 'Aya', operation: 'activity.cancel-job' }])
})
