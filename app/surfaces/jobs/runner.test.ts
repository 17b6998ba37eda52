import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { enqueue, type Job, type Queue } from '#kernel/jobs.ts'
import { OutboundRefused } from '#kernel/outbound/refused.ts'
import type { Tenant } from '#kernel/scope.ts'
import { mintTenant, scopeFor, testDatabase, testDay } from '../../../tests/support/database.ts'
import { inlineQueue } from '../../../tests/support/inline-queue.ts'
import { openQueue } from './queue.ts'
import { runJob } from './run-job.ts'
import { startRunner } from './runner.ts'
import { registryOf } from './test-jobs.ts'

const { database } = await testDatabase()
const input = z.object({ word: z.string() })

function jobThat(run: Job['run']): Job {
  return { name: 'test.job', label: { fr: 'Essai', en: 'Test' }, input, run }
}

/** Asks for the job from inside a transaction, as a command does; `then` may refuse at the end. */
function ask(tenant: Tenant, job: Job, queue: Queue, then?: () => void): Promise<string> {
  return database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    const operationId = newId()
    const open = { id: operationId, writable: true, db }
    const scope = { ...scopeFor(database, tenant), queue }
    const id = await enqueue({ ...scope, tenant, tenantId: tenant.id, db, open, operationId, reach: 'all' }, job, {
      word: 'bonjour',
    })
    then?.()
    return id
  })
}

interface Row {
  state: string
  done: number
  message: string | null
  result: unknown
  checkpoint: unknown
  lost: number
}

async function readRow(tenant: Tenant, id: string): Promise<Row | undefined> {
  const { rows } = await database.transaction({ tenantId: tenant.id, writable: false }, db =>
    sql<Row>`select state, done, message, result, checkpoint, lost from kernel.job where id = ${id}`.execute(db),
  )
  return rows[0]
}

function change(tenant: Tenant, id: string, set: string): Promise<unknown> {
  return database.transaction({ tenantId: tenant.id, writable: true }, db =>
    sql`update kernel.job set ${sql.raw(set)} where id = ${id}`.execute(db),
  )
}

function means(tenant: Tenant, job: Job) {
  const registry = registryOf(job)
  return { database, registry, clock: testDay, scopeFor: async () => scopeFor(database, tenant, [], { registry }) }
}

async function running(tenant: Tenant, job: Job) {
  const queue = await openQueue(database)
  const runner = await startRunner({ ...means(tenant, job), queue, roundMs: 200 })
  const stop = async () => {
    await runner.stop()
    await queue.close()
  }
  onTestFinished(stop)
  return { queue, stop }
}

const endState = (tenant: Tenant, id: string) =>
  vi.waitUntil(
    async () => {
      const row = await readRow(tenant, id)
      return row && !['queued', 'running'].includes(row.state) ? row : false
    },
    { timeout: 10_000, interval: 50 },
  )

test('a job asked for in a transaction is run with its input once it is committed, and its result kept', async () => {
  const tenant = await mintTenant(database)
  const seen: unknown[] = []
  const job = jobThat(async (scope, typed, progress) => {
    seen.push(typed, scope.tenant?.id)
    await progress.report(3, 10, 'Lecture')
    return { rows: 10 }
  })
  const { queue } = await running(tenant, job)
  const id = await ask(tenant, job, queue)
  expect(await endState(tenant, id)).toMatchObject({ state: 'done', done: 3, message: 'Lecture', result: { rows: 10 } })
  expect(seen).toEqual([{ word: 'bonjour' }, tenant.id])
})

test('a job asked for by a command that fails in the end is never run', async () => {
  const tenant = await mintTenant(database)
  const run = vi.fn(async () => undefined)
  const { queue } = await running(tenant, jobThat(run))
  const refused = ask(tenant, jobThat(run), queue, () => {
    throw new Conflict('kernel.quota-reached')
  })
  await expect(refused).rejects.toThrow(Conflict)
  const id = await ask(tenant, jobThat(run), queue)
  await endState(tenant, id)
  expect(run).toHaveBeenCalledTimes(1)
  const { rows } = await database.pool.query(`select from pgboss.job where data->>'tenantId' = $1`, [tenant.id])
  expect(rows).toHaveLength(1)
})

test('why a job failed is told in French, without a stack', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined)
  onTestFinished(() => log.mockRestore())
  const tenant = await mintTenant(database)
  const reasons: [Error, RegExp][] = [
    [new Conflict('kernel.file-too-large', { megabytes: 25 }), /^Ce fichier dépasse 25 Mo/],
    [new OutboundRefused('too-slow', 'mairie.example'), /^mairie\.example met trop de temps/],
    [new TypeError('Cannot read properties of undefined'), /^Une erreur imprévue .* référence [0-9a-f-]{36}\.$/],
  ]
  for (const [error, sentence] of reasons) {
    const job = jobThat(async () => Promise.reject(error))
    const queue = inlineQueue(message => runJob(means(tenant, job), message))
    const id = await ask(tenant, job, queue)
    await queue.drain()
    expect(await readRow(tenant, id)).toMatchObject({ state: 'failed', message: expect.stringMatching(sentence) })
  }
  expect(log).toHaveBeenCalledTimes(3)
})

test('a job that somebody stops ends at its next report, also when nobody had begun it', async () => {
  const tenant = await mintTenant(database)
  const job = jobThat(async (_scope, _input, progress) => {
    for (let n = 0; ; n++) {
      await progress.report(n, null)
      await wait(20)
    }
  })
  const { queue } = await running(tenant, job)
  const id = await ask(tenant, job, queue)
  await vi.waitUntil(async () => ((await readRow(tenant, id))?.done ?? 0) > 5, { timeout: 10_000 })
  await change(tenant, id, 'cancel_requested = true')
  expect((await endState(tenant, id)).state).toBe('cancelled')

  const run = vi.fn(async () => undefined)
  const inline = inlineQueue(message => runJob(means(tenant, jobThat(run)), message))
  const second = await ask(tenant, jobThat(run), inline)
  await change(tenant, second, 'cancel_requested = true')
  await inline.drain()
  expect((await readRow(tenant, second))?.state).toBe('cancelled')
  expect(run).not.toHaveBeenCalled()
})

test('a job that is over is not run again, whatever its message does', async () => {
  const tenant = await mintTenant(database)
  const run = vi.fn(async () => undefined)
  const job = jobThat(run)
  const states: string[] = []
  const queue = inlineQueue(async message => {
    states.push(await runJob(means(tenant, job), message), await runJob(means(tenant, job), message))
  })
  await ask(tenant, job, queue)
  await queue.drain()
  expect(states).toEqual(['done', 'nothing-to-do'])
  expect(run).toHaveBeenCalledTimes(1)
})

test('progress is written twice a second at most, but a checkpoint inside a transaction at once', async () => {
  const tenant = await mintTenant(database)
  let id = ''
  const seen: (number | undefined)[] = []
  const job = jobThat(async (scope, _input, progress) => {
    for (let n = 1; n <= 5; n++) await progress.report(n, 10, undefined, { next: n })
    seen.push((await readRow(tenant, id))?.done)
    const inTransaction = (end: () => void) =>
      scope.database.transaction({ tenantId: tenant.id, writable: true }, async () => {
        await progress.report(6, 10, undefined, { next: 6 })
        end()
      })
    await inTransaction(() => {
      throw new Conflict('kernel.invalid')
    }).catch(() => undefined)
    seen.push((await readRow(tenant, id))?.done)
    await inTransaction(() => undefined)
    seen.push((await readRow(tenant, id))?.done)
    await progress.report(7, 10, undefined, { next: 7 })
  })
  const queue = inlineQueue(message => runJob(means(tenant, job), message))
  id = await ask(tenant, job, queue)
  await queue.drain()
  expect(seen).toEqual([1, 1, 6])
  expect(await readRow(tenant, id)).toMatchObject({ state: 'done', done: 7, checkpoint: { next: 7 } })
})

test('when the process stops, the job waits with its checkpoint and another process goes on', async () => {
  const tenant = await mintTenant(database)
  const checkpoints: unknown[] = []
  const job = jobThat(async (_scope, _input, progress) => {
    checkpoints.push(progress.checkpoint)
    if (progress.checkpoint) return
    for (let n = 1; ; n++) {
      await progress.report(n, null, undefined, { seen: true })
      await wait(20)
    }
  })
  const first = await running(tenant, job)
  const id = await ask(tenant, job, first.queue)
  await vi.waitUntil(async () => (await readRow(tenant, id))?.checkpoint, { timeout: 10_000 })
  await first.stop()
  expect(await readRow(tenant, id)).toMatchObject({ state: 'queued', lost: 0 })
  await running(tenant, job)
  expect((await endState(tenant, id)).state).toBe('done')
  expect(checkpoints).toEqual([null, { seen: true }])
})

test('a process thought dead cannot write any more once another has taken its job', async () => {
  const tenant = await mintTenant(database)
  const ended: string[] = []
  let runs = 0
  const job = jobThat(async (_scope, _input, progress) => {
    if (++runs === 1) {
      await vi.waitUntil(() => runs === 2)
      await progress.report(1, 1, 'revenant', { bad: true })
      return 'first'
    }
    await vi.waitUntil(() => ended.length === 1)
    return 'second'
  })
  const queue = inlineQueue(async message => {
    const run = async () => ended.push(await runJob(means(tenant, job), message))
    const first = run()
    await vi.waitUntil(() => runs === 1)
    await Promise.all([first, run()])
  })
  const id = await ask(tenant, job, queue)
  await queue.drain()
  expect(ended).toEqual(['superseded', 'done'])
  expect(await readRow(tenant, id)).toMatchObject({ state: 'done', result: 'second', message: null, checkpoint: null })
})

test('a job that killed five processes without moving on is given up, and one nobody knows is said so', async () => {
  const tenant = await mintTenant(database)
  const run = vi.fn(async () => undefined)
  const job = jobThat(run)
  const queue = inlineQueue(message => runJob(means(tenant, job), message))
  const deadly = await ask(tenant, job, queue)
  await change(tenant, deadly, `state = 'running', lost = 4`)
  const unknown = await ask(tenant, { ...job, name: 'test.gone' }, queue)
  await queue.drain()
  expect(await readRow(tenant, deadly)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('plusieurs fois'),
  })
  expect(await readRow(tenant, unknown)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('ne connaît pas'),
  })
  expect(run).not.toHaveBeenCalled()
})

test('the tables of pg-boss are exactly those of its version, daily statistics apart', async () => {
  const queue = await openQueue(database)
  onTestFinished(() => queue.close())
  const { ok, ...drift } = await queue.boss.detectSchemaDrift()
  expect(ok, JSON.stringify(drift)).toBe(true)
})
