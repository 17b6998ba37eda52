import { expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import { roles } from '#kernel/permissions.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../tests/support/database.ts'
import { paceOf } from './job.ts'
import { readJob } from './read-job.ts'
import { activityRegistry as registry, putJob } from './test-job.ts'

const { database } = await testDatabase()

test('a running job tells its rate and the time left', async () => {
  const tenant = await mintTenant(database)
  const id = await putJob(database, tenant, { state: 'running', done: 200, total: 1_000, message: 'Page 3' })
  expect(await readJob(scopeFor(database, tenant, ['dpo'], { registry }), { id })).toMatchObject({
    label: { fr: 'Moisson des délibérations' },
    message: 'Page 3',
    askedBy: 'Aya',
    perSecond: 20,
    remainingSeconds: 40,
    resultPath: null,
  })
})

test('no rate is made up: not before a second, without progress, nor once it is over', () => {
  const startedAt = new Date('2026-11-23T09:00:00Z')
  const soon = new Date('2026-11-23T09:00:00.500Z')
  const later = new Date('2026-11-23T09:01:00Z')
  const none = { perSecond: null, remainingSeconds: null }
  expect(paceOf({ state: 'running', done: 5, total: 10, startedAt }, soon)).toEqual(none)
  expect(paceOf({ state: 'running', done: 0, total: 10, startedAt }, later)).toEqual(none)
  expect(paceOf({ state: 'done', done: 10, total: 10, startedAt }, later)).toEqual(none)
  expect(paceOf({ state: 'queued', done: 0, total: null, startedAt: null }, later)).toEqual(none)
  expect(paceOf({ state: 'running', done: 60, total: null, startedAt }, later)).toEqual({ ...none, perSecond: 1 })
})

test('everybody inside may follow jobs, agents publics and visitors may not, and no one those of another authority', async () => {
  const tenant = await mintTenant(database)
  const id = await putJob(database, tenant, { state: 'running' })
  for (const role of roles) {
    const read = readJob(scopeFor(database, tenant, [role], { registry }), { id })
    if (role === 'agent' || role === 'visitor') await expect(read, role).rejects.toThrow(Refused)
    else expect((await read).id, role).toBe(id)
  }
  const neighbour = scopeFor(database, await mintTenant(database), ['admin'], { registry })
  await expect(readJob(neighbour, { id })).rejects.toThrow(NotFound)
})
