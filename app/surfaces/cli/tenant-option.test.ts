import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operation.ts'
import { mintTenant, testDatabase } from '../../../tests/support/database.ts'
import { countingJob } from '../jobs/test-jobs.ts'
import { withTenant } from './tenant-option.ts'

const { appUrl, database } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const means = {
  root: process.cwd(),
  environment: { DATABASE_URL: appUrl, GOUVERNAIL_VAR: folder },
  print: () => undefined,
  log: () => undefined,
}
const ask = command({
  name: 'test.ask',
  summary: { fr: 'Demander', en: 'Ask' },
  needs: 'organisation.edit',
  input: z.object({}),
  run: scope => enqueue(scope, countingJob, { total: 1, pauseMs: 0 }),
})

test('What a command asks for on the product’s own database waits for the server, and its mails leave', async () => {
  const tenant = await mintTenant(database)
  const jobId = await withTenant(means, tenant.slug, async scope => {
    await scope.mailer.send({ to: 'a@exemple.fr', subject: 'Essai', text: 'Bonjour' })
    return ask(scope, {})
  })
  const { rows } = await database.pool.query(`select data->>'jobId' as id from pgboss.job`)
  expect(rows).toEqual([{ id: jobId }])
  expect(readdirSync(path.join(folder, 'outbox'))).toHaveLength(1)
})
