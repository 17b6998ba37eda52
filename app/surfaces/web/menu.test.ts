import { expect, test } from 'vitest'
import { openHouse } from '../../../tests/support/house.ts'
import { menuFor } from './menu.ts'

const house = await openHouse()

test('one entry alone is current: the one whose address is nearest to that of the page', async () => {
  const scope = house.as(await house.tenant(), 'admin')
  const currentAt = (path: string) =>
    menuFor(scope, '/t/x', path).flatMap(({ children }) => (children ?? []).filter(({ current }) => current))
  expect(currentAt('/catalogue/liens').map(({ href }) => href)).toEqual(['/t/x/catalogue/liens'])
  expect(currentAt('/catalogue/un-jeu').map(({ href }) => href)).toEqual(['/t/x/catalogue'])
  expect(currentAt('/marches/couverture').map(({ href }) => href)).toEqual(['/t/x/marches/couverture'])
})
