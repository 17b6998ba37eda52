import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fixedClock, systemClock } from '#kernel/clock.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { cancelJob } from '#modules/activity/cancel-job.ts'
import { cancelHarvest } from '#modules/catalogue/harvesting/cancel-harvest.ts'
import { sayRun } from '#modules/catalogue/harvesting/pages/run-words.ts'
import type { ProtocolId } from '#modules/catalogue/harvesting/protocol.ts'
import { readSource } from '#modules/catalogue/harvesting/read-source.ts'
import { resumeHarvest } from '#modules/catalogue/harvesting/resume-harvest.ts'
import { saveSource } from '#modules/catalogue/harvesting/save-source.ts'
import { startHarvest } from '#modules/catalogue/harvesting/start-harvest.ts'
import { openQueue } from '../app/surfaces/jobs/queue.ts'
import { runJob } from '../app/surfaces/jobs/run-job.ts'
import { openCkan, openCsw, type CatalogueServer } from './support/catalogue-servers.ts'
import { jobScope } from './support/harvest-process.ts'
import { openHouse } from './support/house.ts'
import { inlineQueue } from './support/inline-queue.ts'

const house = await openHouse()
const fixtures = path.resolve('../shared/fixtures/csw')

/** An authority whose jobs run when they are drained, and a source at that address. */
async function opened(server: CatalogueServer, protocol: ProtocolId = 'ckan') {
  onTestFinished(() => server.close())
  const tenant = await house.tenant()
  const means = {
    database: house.database,
    registry: house.as(tenant, 'data').registry,
    clock: systemClock,
    scopeFor: async () => jobScope(house.database, tenant),
  }
  const queue = inlineQueue(message => runJob(means, message))
  const scope: Scope = { ...house.as(tenant, 'data', { clock: systemClock }), queue }
  const source_id = await saveSource(scope, {
    name: 'Portail',
    protocol,
    address: server.url,
    family: 'open-data',
    directorate_id: null,
  })
  const lastRun = async () => (await readSource(scope, { id: source_id })).runs[0]
  return { tenant, scope, queue, source_id, lastRun }
}

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')
const remotes = (tenant: Tenant) => house.count(tenant, 'catalogue.remote')

describe('A harvest', () => {
  test.skipIf(!existsSync(fixtures))(
    'reads the three pages of a CSW server and keeps each of its records',
    async () => {
      const { tenant, scope, queue, source_id, lastRun } = await opened(await openCsw(fixtures), 'csw')
      await startHarvest(scope, { source_id })
      await queue.drain()
      const run = await lastRun()
      expect(run).toMatchObject({ state: 'ended', announced: 6, received: 6, pages: 3 })
      expect((run?.kept ?? 0) + (run?.rejected ?? 0) + (run?.services ?? 0)).toBe(6)
      expect(await house.count(tenant, 'catalogue.dataset')).toBe(run?.kept)
    },
  )

  test('that receives less than what is announced never reads as successful', async () => {
    const { scope, queue, source_id, lastRun } = await opened(await openCkan(10, { announced: 34 }))
    await startHarvest(scope, { source_id })
    await queue.drain()
    const run = await lastRun()
    expect(plain(sayRun(run ?? null, 'fr'))).toBe('Incomplet : 10 reçus sur 34 annoncés, 10 gardés, 0 rejeté')
    expect(plain(sayRun(run ?? null, 'en'))).toBe('Incomplete: 10 received out of 34 announced, 10 kept, 0 rejected')
  })

  test('that breaks down keeps what it has, says why, and goes on from there when resumed', async () => {
    let down = true
    const broken = { status: 503, type: 'text/plain', body: 'en maintenance' }
    const server = await openCkan(250, { before: position => (down && position === 200 ? broken : undefined) })
    const { tenant, scope, queue, source_id, lastRun } = await opened(server)
    const { run: run_id } = await startHarvest(scope, { source_id })
    await queue.drain()
    const failed = await lastRun()
    expect(failed).toMatchObject({ state: 'failed', received: 200, created: 200, resumable: true })
    expect(failed?.problem?.fr).toMatch(/503/)
    down = false
    await resumeHarvest(scope, { run_id })
    await queue.drain()
    expect(await lastRun()).toMatchObject({ id: run_id, state: 'ended', received: 250, created: 250, problem: null })
    expect(server.asked).toEqual([0, 100, 200, 200])
    expect(await remotes(tenant)).toBe(250)
    await expect(resumeHarvest(scope, { run_id })).rejects.toMatchObject({ key: 'catalogue.nothing-to-resume' })
  })

  test('that a person stops keeps its whole pages and can be resumed', async () => {
    const stop: { now?: () => Promise<unknown> } = {}
    const server = await openCkan(250, {
      before: async position => {
        if (position === 100) await stop.now?.()
        return undefined
      },
    })
    const { scope, queue, source_id, lastRun } = await opened(server)
    const { run: run_id } = await startHarvest(scope, { source_id })
    stop.now = () => cancelHarvest(scope, { run_id })
    await queue.drain()
    expect(await lastRun()).toMatchObject({ state: 'stopped', received: 100, created: 100, resumable: true })
    await expect(cancelHarvest(scope, { run_id })).rejects.toMatchObject({ key: 'catalogue.harvest-over' })
    delete stop.now
    await resumeHarvest(scope, { run_id })
    await queue.drain()
    expect(await lastRun()).toMatchObject({ state: 'ended', received: 250, created: 250 })
  })

  test('stopped from the page of jobs before it began is stopped, and another may begin', async () => {
    const { tenant, scope, queue, source_id, lastRun } = await opened(await openCkan(3))
    const { job } = await startHarvest(scope, { source_id })
    await cancelJob(house.as(tenant, 'admin'), { id: job })
    await queue.drain()
    expect(await lastRun()).toMatchObject({ state: 'stopped', received: 0 })
    await startHarvest(scope, { source_id })
    await queue.drain()
    expect(await lastRun()).toMatchObject({ state: 'ended', received: 3 })
  })

  test('whose job was given up reads as failed with the reason, and another may begin', async () => {
    const { tenant, scope, source_id, lastRun } = await opened(await openCkan(3))
    const { job } = await startHarvest(scope, { source_id })
    await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`update kernel.job set state = 'failed', message = 'Plus de mémoire.' where id = ${job}`.execute(db),
    )
    expect(await lastRun()).toMatchObject({ state: 'failed', problem: { fr: 'Plus de mémoire.' } })
    await startHarvest(scope, { source_id })
    expect(await lastRun()).toMatchObject({ state: 'waiting' })
  })

  test('is never run twice at once, however it is asked for', async () => {
    const { scope, source_id, queue } = await opened(await openCkan(3))
    const asked = await Promise.allSettled([1, 2, 3, 4].map(() => startHarvest(scope, { source_id })))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of asked)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ key: 'catalogue.harvest-under-way' })
    await queue.drain()
    await startHarvest(scope, { source_id })
  })

  test('asks nothing of a private host that the operator has not named, and says so', async () => {
    const server = await openCkan(3)
    const { tenant, scope, source_id, lastRun } = await opened(server)
    const quiet = {
      database: house.database,
      registry: scope.registry,
      clock: systemClock,
      scopeFor: async () => house.as(tenant, 'admin', { clock: fixedClock('2026-11-23T09:00:00Z') }),
    }
    const queue = inlineQueue(message => runJob(quiet, message))
    await startHarvest({ ...scope, queue }, { source_id })
    await queue.drain()
    const run = await lastRun()
    expect(run).toMatchObject({ state: 'failed', received: 0 })
    expect(run?.problem?.fr).toMatch(/n’est pas autorisé|réseau privé/)
    expect(server.asked).toEqual([])
  })
})

test('a harvest whose process is killed again and again keeps each record once and counts it once', async () => {
  const server = await openCkan(900, { before: () => wait(30, undefined) })
  const { tenant, scope, source_id, lastRun } = await opened(server)
  const queue = await openQueue(house.database)
  const admin = new Client({ connectionString: house.superuserUrl })
  await admin.connect()
  onTestFinished(async () => {
    await admin.end()
    await queue.close()
  })
  await startHarvest({ ...scope, queue }, { source_id })
  const received = async () => (await lastRun())?.received ?? 0
  const code = `import { runUntilKilled } from ${JSON.stringify(new URL('./support/harvest-process.ts', import.meta.url).href)}
    await runUntilKilled(${JSON.stringify(house.appUrl)}, ${JSON.stringify(tenant)})`
  for (let round = 0; round < 3; round++) {
    const before = await received()
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' })
    onTestFinished(() => void child.kill('SIGKILL'))
    while ((await received()) <= before && child.exitCode === null) await wait(20)
    if (round === 2) while (child.exitCode === null && (await lastRun())?.state === 'running') await wait(50)
    child.kill('SIGKILL')
    await once(child, 'exit')
    // An hour goes by, in the eyes of whoever looks for signs of life.
    await admin.query(`update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`)
    await admin.query('update pgboss.queue set monitor_claim_on = null, monitor_on = null')
  }
  expect(await lastRun()).toMatchObject({ state: 'ended', received: 900, created: 900, rejected: 0, pages: 9 })
  expect(await remotes(tenant)).toBe(900)
  expect(await house.count(tenant, 'catalogue.dataset')).toBe(900)
}, 120_000)
