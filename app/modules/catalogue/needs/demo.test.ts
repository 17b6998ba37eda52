import { fixedClock } from '#kernel/clock.ts'
import type { Story } from '#kernel/module.ts'
import { expect, test } from 'vitest'
import { openHouse } from '../../../../tests/support/house.ts'
import { saveDatasets } from '../datasets/save-datasets.ts'
import { demo } from './demo.ts'
import { listExpected } from './list-expected.ts'
import { listNeeds } from './list-needs.ts'
import { dataStates, standings } from './need.ts'
import { proposeMatches } from './propose-matches.ts'

const house = await openHouse()

test('the demonstration has eight needs in every state, one met by a dataset, one with a proposal, and publications checked', async () => {
  const tenant = await house.tenant()
  const story: Story = {
    on: day => house.as(tenant, 'admin', { clock: fixedClock(`${day}T11:00:00Z`) }),
    file: () => Promise.reject(new Error('no file is told here')),
  }
  await saveDatasets(story.on('2026-09-10'), {
    datasets: [
      { title: 'Validations du réseau de bus', family: 'business', access_level: 'internal' },
      {
        title: 'Horaires des bus',
        family: 'open-data',
        access_level: 'open',
        frequency: 'ANNUAL',
        modified_on: '2026-09-01',
      },
      { title: 'Aménagements cyclables', family: 'gis', access_level: 'open' },
      { title: 'Subventions versées', family: 'open-data', access_level: 'open' },
    ],
  })
  await demo(story)
  const scope = story.on('2026-11-28')
  const needs = await listNeeds(scope, {})
  expect(needs).toHaveLength(8)
  expect(new Set(needs.map(({ standing }) => standing))).toEqual(new Set(standings))
  expect(new Set(needs.flatMap(({ state }) => state ?? []))).toEqual(new Set(dataStates))
  const open = needs.find(({ standing }) => standing === 'to-match')
  expect((await proposeMatches(scope, { id: open?.id ?? '' })).proposals).toMatchObject([
    { title: 'Aménagements cyclables' },
  ])
  expect(await listExpected(scope, { checked: 'yes' })).toHaveLength(6)
})
