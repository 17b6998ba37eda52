import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fixedClock } from '#kernel/clock.ts'
import type { Story } from '#kernel/module.ts'
import { expect, test } from 'vitest'
import expected from '../../../../examples/val-de-brume/expected.json' with { type: 'json' }
import { openHouse } from '../../../../tests/support/house.ts'
import { demo } from './demo.ts'
import { listMerges } from './list-merges.ts'
import { listRejections } from './list-rejections.ts'
import { listSources } from './list-sources.ts'
import { readSource } from './read-source.ts'

const house = await openHouse()

test('the demonstration has a question to answer, a rejection, a merge to decide, and says what its files hold', async () => {
  const tenant = await house.tenant()
  const story: Story = {
    on: day => house.as(tenant, 'admin', { clock: fixedClock(`${day}T11:00:00Z`) }),
    async file(name) {
      const bytes = await readFile(new URL(`../../../../examples/val-de-brume/${name}`, import.meta.url))
      return { name: path.basename(name), bytes: new Uint8Array(bytes) }
    },
  }
  await demo(story)
  const scope = story.on('2026-11-23')
  const [geo, open] = await listSources(scope, {})
  expect([geo?.standing, open?.standing]).toEqual(['to-confirm', 'good'])
  const { runs, absent } = await readSource(scope, { id: geo?.id ?? '' })
  const { files } = expected
  const october = [files['catalogue/geoportail-page-1.xml'], files['catalogue/geoportail-page-2.xml']]
  const november = files['catalogue/geoportail-novembre.xml']
  const received = october.reduce((sum, file) => sum + file.received, 0)
  expect(runs).toMatchObject([
    {
      received: november.received,
      announced: november.announced,
      withheld: 'halved',
      gone: received - november.received,
    },
    { received, announced: october[0]?.announced, rejected: 0 },
  ])
  expect(absent).toHaveLength(received - november.received)
  const portal = files['catalogue/portail-ouvert.json']
  expect(open?.last).toMatchObject({ received: portal.received, rejected: portal.rejected })
  expect((await listRejections(scope, {})).rows).toMatchObject([{ reason: 'no-title', source: open?.name }])
  expect((await listMerges(scope, {})).rows).toMatchObject([{ why: 'same-title' }])
})
