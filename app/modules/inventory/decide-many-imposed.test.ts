import { beforeAll, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { undoChange } from '#records/undo-change.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { sent } from '../../../tests/support/refused.ts'
import { decideManyImposed } from './decide-many-imposed.ts'
import { listImposed } from './list-imposed.ts'
import { listSystems } from './list-systems.ts'
import { imposedListPage } from './pages/imposed-list.tsx'
import { recordImposed } from './record-imposed.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

async function filled() {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const event = (title: string) => ({ title, how: 'update' as const, what_it_does: 'résume' })
  const ids = await recordImposed(admin, { events: [event('Un'), event('Deux')] })
  const decided = async () => (await listImposed(admin, {})).map(({ decision }) => decision)
  return { tenant, admin, ids, decided }
}
const said = { decision_reason: 'Aucun besoin exprimé', decided_by: 'Comité IA' }

test('One decision holds for many with its reason; what it created goes with it when it is taken back', async () => {
  const { admin, ids, decided } = await filled()
  const { changed, operation_id } = await decideManyImposed(admin, { ids, decision: 'restrict', ...said })
  expect([changed, await decided()]).toEqual([2, ['restrict', 'restrict']])
  expect((await listSystems(admin, {})).count).toBe(2)
  await undoChange(admin, { id: operation_id })
  expect(await decided()).toEqual([null, null])
  expect((await listSystems(admin, {})).count).toBe(0)
})

test('None is decided when one was already, nor by who may not decide', async () => {
  const { tenant, admin, ids, decided } = await filled()
  await decideManyImposed(admin, { ids: ids.slice(0, 1), decision: 'refuse', ...said })
  await expect(decideManyImposed(admin, { ids, decision: 'accept', ...said })).rejects.toThrow(
    'inventory.decided-already',
  )
  await expect(decideManyImposed(house.as(tenant, 'referent'), { ids, decision: 'accept', ...said })).rejects.toThrow(
    Refused,
  )
  expect((await decided()).filter(decision => decision !== null)).toEqual(['refuse'])
})

test('The list asks for the reason and who decides, beside their fields, before it changes anything', async () => {
  const { admin, ids, decided } = await filled()
  const typed = { ids, change: 'decision:disable' }
  const { refused } = await sent(imposedListPage, admin, { typed })
  expect(refused?.match(/Ce champ est nécessaire/g)?.length).toBeGreaterThanOrEqual(2)
  expect(await decided()).toEqual([null, null])
  const { result } = await sent(imposedListPage, admin, { typed: { ...typed, ...said } })
  expect(result).toMatchObject({ flash: '2 décisions enregistrées.', undo: expect.stringContaining('/annuler/') })
  expect(await decided()).toEqual(['disable', 'disable'])
})
