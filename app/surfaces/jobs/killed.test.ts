import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { enqueue } from '#kernel/jobs.ts'
import { newId } from '#kernel/ids.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../tests/support/database.ts'
import { openQueue } from './queue.ts'
import { countingJob } from './test-jobs.ts'

const total = 80

test('a job whose process is killed ten times goes on from its checkpoint and does nothing twice', async () => {
  const { database, appUrl, superuserUrl } = await testDatabase()
  const tenant = await mintTenant(database)
  const queue = await openQueue(database)
  const admin = new Client({ connectionString: superuserUrl })
  await admin.connect()
  onTestFinished(async () => {
    await admin.end()
    await queue.close()
  })
  const scope = { ...scopeFor(database, tenant), queue }
  const open = { id: newId(), writable: true }
  const jobId = await database.transaction({ tenantId: tenant.id, writable: true }, db =>
    enqueue(
      { ...scope, tenant, db, tenantId: tenant.id, reach: 'all', operationId: open.id, open: { ...open, db } },
      countingJob,
      { total, pauseMs: 10 },
    ),
  )
  const row = async () =>
    (await admin.query('select state, done, attempt from kernel.job where id = $1', [jobId])).rows[0]

  const code = `import { runUntilKilled } from ${JSON.stringify(new URL('./test-jobs.ts', import.meta.url).href)}
    await runUntilKilled(${JSON.stringify(appUrl)}, { tenant: ${JSON.stringify(tenant)} })`
  for (let round = 0; round <= 10; round++) {
    const before = (await row()).done
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' })
    onTestFinished(() => void child.kill('SIGKILL'))
    while ((await row()).done < before + (round < 10 ? 3 : 1) && child.exitCode === null) await wait(20)
    if (round < 10) await wait(Math.random() * 30)
    else while ((await row()).state === 'running') await wait(50)
    child.kill('SIGKILL')
    await once(child, 'exit')
    // An hour goes by, in the eyes of whoever looks for signs of life.
    await admin.query(`update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`)
    await admin.query('update pgboss.queue set monitor_claim_on = null, monitor_on = null')
  }

  expect(await row()).toMatchObject({ state: 'done', done: total, attempt: 11 })
  const { rows } = await admin.query<{ operation: string; times: number }>(
    `select operation, count(*)::int as times from kernel.audit where tenant_id = $1 group by 1`,
    [tenant.id],
  )
  expect(rows).toHaveLength(total)
  expect(rows.filter(({ times }) => times !== 1)).toEqual([])
}, 120_000)
