import { expect, test } from 'vitest'
import { z } from 'zod'
import { fixedClock } from '#kernel/clock.ts'
import type { JobMessage } from '#kernel/jobs.ts'
import { mintTenant, testDatabase } from '../../../tests/support/database.ts'
import { openDaily } from './daily.ts'
import { registryOf } from './test-jobs.ts'

const { database } = await testDatabase()

const registry = registryOf({
  name: 'test.nightly',
  label: { fr: 'Relevé', en: 'Reading' },
  input: z.object({}),
  daily: 6,
  run: async () => undefined,
})

/** One process, whose clock the test moves. */
function openProcess(sent: JobMessage[]) {
  const clock = { now: () => fixedClock(openProcess.at).now() }
  const queue = { send: async (_db: unknown, message: JobMessage) => void sent.push(message) }
  return openDaily({ database, registry, clock, queue })
}
openProcess.at = ''

test('a daily job is asked for once per tenant and day, at its hour of Paris, however many processes look', async () => {
  const tenants = [await mintTenant(database), await mintTenant(database)]
  const sent: JobMessage[] = []
  const processes = Array.from({ length: 4 }, () => openProcess(sent))
  const lookAt = async (instant: string) => {
    openProcess.at = instant
    const asked = await Promise.all(processes.map(askForDue => askForDue()))
    return asked.reduce((sum, one) => sum + one, 0)
  }
  // Summer time ends on 25 October 2026: 6 h in Paris is 4 h UTC, then 5 h UTC.
  expect(await lookAt('2026-10-24T03:59:00Z')).toBe(0)
  expect(await lookAt('2026-10-24T04:00:00Z')).toBe(2)
  expect(await lookAt('2026-10-24T21:59:00Z')).toBe(0)
  expect(await lookAt('2026-10-25T04:30:00Z')).toBe(0)
  expect(await lookAt('2026-10-25T05:00:00Z')).toBe(2)
  expect(sent.map(({ tenantId }) => tenantId).toSorted()).toEqual(
    [...tenants, ...tenants].map(({ id }) => id).toSorted(),
  )
  expect(await openProcess(sent)()).toBe(0)

  await mintTenant(database)
  expect(await lookAt('2026-10-25T15:00:00Z')).toBe(1)
})
