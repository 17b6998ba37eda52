import { expect, test } from 'vitest'
import { mintTenant, scopeFor, testDatabase } from '../../tests/support/database.ts'
import { dailySnapshot } from './jobs.ts'
import { readTrend } from './read-trend.ts'
import { recordFacts } from './record-facts.ts'

const { database } = await testDatabase()

test('the nightly job keeps the level of a point, and running it again the same day keeps one photo', async () => {
  const admin = scopeFor(database, await mintTenant(database))
  await recordFacts(admin, { facts: [{ kind: 'it-map-document', title: 'Carte', dated: '2026-06-01', who: 'DSI' }] })
  const progress = { checkpoint: null, report: async () => undefined }
  await dailySnapshot.run(admin, {} as never, progress)
  await dailySnapshot.run(admin, {} as never, progress)
  expect(await readTrend(admin, { subject: 'level:I.B.1.a' })).toMatchObject([{ taken_on: '2026-11-23' }])
  expect(dailySnapshot.daily).toBe(3)
})
