import { expect, test } from 'vitest'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { hitsOf } from './search.tsx'

const house = await openHouse()

test('The search box finds screens and records by a word of theirs, and nothing by signs alone', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  await saveApplications(admin, { applications: [{ name: 'Logiciel de paie' }] })
  const found = await hitsOf(admin, 'logiciel')
  expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(['Logiciels', 'Logiciel de paie']))
  for (const signs of ['--', '%_', '« »']) expect(await hitsOf(admin, signs), signs).toEqual([])
})
