import { beforeAll, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { undoChange } from '#records/undo-change.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { sent } from '../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { editSystems } from './edit-systems.ts'
import { listSystems } from './list-systems.ts'
import { systemsPage } from './pages/systems.tsx'
import { saveSystem } from './save-system.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

async function filled() {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const [mine = '', other = ''] = await saveDirectorates(admin, {
    directorates: [{ name: 'Culture' }, { name: 'Voirie' }],
  })
  const system = { kind: 'ai' as const, origin: 'chosen' as const }
  const own = await saveSystem(admin, { ...system, name: 'A', directorate_id: mine, owner: 'DSI' })
  const foreign = await saveSystem(admin, { ...system, name: 'B', directorate_id: other, status: 'trial' })
  const read = async () =>
    (await listSystems(admin, {})).rows.map(({ name, status, owner, directorate_id }) => [
      name,
      status,
      owner,
      directorate_id,
    ])
  return { tenant, admin, mine, other, own, foreign, read }
}

test('Many systems take one owner, status or directorate at once, and all of it is taken back in one go', async () => {
  const { admin, mine, own, foreign, read } = await filled()
  const before = await read()
  const { changed, operation_id } = await editSystems(admin, {
    ids: [own, foreign],
    owner: 'Secrétariat général',
    status: 'disabled',
    directorate_id: mine,
  })
  expect(changed).toBe(2)
  expect(await read()).toEqual([
    ['A', 'disabled', 'Secrétariat général', mine],
    ['B', 'disabled', 'Secrétariat général', mine],
  ])
  await undoChange(admin, { id: operation_id })
  expect(await read()).toEqual(before)
})

test('A referent changes the systems of their directorates, all or none, and hands them to no other directorate', async () => {
  const { tenant, mine, other, own, foreign, read } = await filled()
  const before = await read()
  const referent = house.as(tenant, 'referent', { directorates: [mine] })
  await expect(editSystems(referent, { ids: [own, foreign], status: 'retired' })).rejects.toThrow(Refused)
  await expect(editSystems(referent, { ids: [own], directorate_id: other })).rejects.toThrow(Refused)
  await expect(editSystems(house.as(tenant, 'dpo'), { ids: [own], status: 'retired' })).rejects.toThrow(Refused)
  expect(await read()).toEqual(before)
})

test('The list offers the change to who may make it, for the rows ticked or for the whole list as it is narrowed', async () => {
  const { tenant, admin, read } = await filled()
  const html = await htmlOf(systemsPage, visitFor(admin))
  expect(html).toContain('value="owner:DSI"')
  expect(await htmlOf(systemsPage, visitFor(house.as(tenant, 'elected')))).not.toContain('class="bulk"')
  const query = { search: 'B' }
  const { result } = await sent(systemsPage, admin, { query, typed: { all: 'yes', change: 'owner:DSI' } })
  expect(result).toMatchObject({ flash: '1 système modifié.', undo: expect.stringContaining('/annuler/') })
  expect((await read()).map(([name, , owner]) => [name, owner])).toEqual([
    ['A', 'DSI'],
    ['B', 'DSI'],
  ])
  const { refused } = await sent(systemsPage, admin, { typed: { change: 'owner:DSI' } })
  expect(refused).toContain('Cochez au moins une ligne')
})
