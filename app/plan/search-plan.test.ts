import { expect, test } from 'vitest'
import { mintTenant, scopeFor, testDatabase } from '../../tests/support/database.ts'
import { saveAction } from './save-action.ts'
import { search } from './search-plan.ts'

const { database } = await testDatabase()

test('points and actions are found by words without accents, in any order', async () => {
  const admin = scopeFor(database, await mintTenant(database))
  const id = await saveAction(admin, { title: 'Nommer un référent données' })
  const hits = await search(admin, 'DONNEES referent')
  expect(hits).toContainEqual(expect.objectContaining({ path: `/plan/actions/${id}` }))
  expect((await search(admin, 'reseaux sociaux')).map(hit => hit.path)).toEqual(['/points/III.B.2.b'])
  expect(await search(admin, '   ')).toEqual([])
})

test('whoever may not read the plan finds nothing in it', async () => {
  const agent = scopeFor(database, await mintTenant(database), ['agent'])
  expect(await search(agent, 'données')).toEqual([])
})
