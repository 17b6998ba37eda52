import { expect, test } from 'vitest'
import { openHouse } from '../../tests/support/house.ts'
import { headcountsRecogniser } from './recognise-headcounts.ts'
import { saveDirectorates } from './save-directorates.ts'

const house = await openHouse()

test('A sheet of headcounts says which directorates it created and which it completed', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  await saveDirectorates(admin, { directorates: [{ name: 'Finances' }, { name: 'Ressources humaines' }] })
  const names = ['Direction des finances', 'DRH', 'Voirie', 'Pôle voirie', 'Culture']
  const rows = names.map((name, i) => ({ line: i + 2, values: { name, headcount: 3 }, choice: 'create' as const }))
  const left = { line: 9, values: { name: 'Sports' }, choice: 'skip' as const }
  expect(await headcountsRecogniser.apply(admin, [...rows, left], { fileId: null })).toEqual({ created: 2, updated: 3 })
  expect(await headcountsRecogniser.apply(admin, [left], { fileId: null })).toEqual({ created: 0, updated: 0 })
})
