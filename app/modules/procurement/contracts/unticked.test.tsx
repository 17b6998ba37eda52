import { expect, test } from 'vitest'
import { importPage } from '#modules/intake/pages/import.tsx'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { bytesOf, openProcurement } from './contracts.testing.ts'
import { file, marche } from './decp/decp.testing.ts'

const house = await openHouse()

test('What a file proposes unticked is shown with its reason, may be ticked, and unticked again', async () => {
  const { scope } = await openProcurement(house)
  const others = ['2', '3'].map(id => marche({ id, acheteur: { id: '21960314900010' }, objet: `Objet ${id}` }))
  const id = await receiveFile(scope, { name: 'decp.json', bytes: bytesOf(file([marche(), ...others])) })
  const visit = (typed = {}) => visitFor(scope, { params: { id }, typed })
  const text = (await htmlOf(importPage, visit())).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(text).toMatch(
    /Lignes non cochées.*Ligne 2 : Objet 2 Acheteur 21960314900010 : ni la collectivité.*Ligne 3 : Objet 3/,
  )
  const choices = async () => (await readImport(scope, { id })).rows.map(({ choice }) => choice)
  await importPage.post?.(visit({ do: 'untick', tick: '3' }))
  expect(await choices()).toEqual([null, 'skip', 'create'])
  expect(await htmlOf(importPage, visit())).toMatch(/value="3"[^>]* checked/)
  await importPage.post?.(visit({ do: 'untick' }))
  expect(await choices()).toEqual([null, 'skip', 'skip'])
})
