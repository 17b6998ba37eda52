import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { archiveDirectorate } from '#organisation/archive-directorate.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { saveParty } from '#organisation/save-party.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { db } from '#modules/inventory/tables.ts'
import { openHouse } from '../../tests/support/house.ts'
import { historyOf, undoOperation } from './changes.ts'
import { Conflict } from './errors.ts'
import type { Tenant } from './scope.ts'
import { command, query } from './operation.ts'

const house = await openHouse()
const summary = { fr: 'x', en: 'x' }
const undo = command({
  name: 'demo.undo',
  summary,
  needs: 'inventory.edit',
  input: z.object({ operation: z.uuid() }),
  run: (scope, { operation }) => undoOperation(scope, operation),
})
const history = query({
  name: 'demo.history',
  summary,
  needs: 'inventory.read',
  input: z.object({ table: z.string(), id: z.uuid() }),
  run: (scope, { table, id }) => historyOf(scope, table, id),
})
const deleteApplication = command({
  name: 'demo.delete',
  summary,
  needs: 'inventory.edit',
  input: z.object({ id: z.uuid() }),
  run: (scope, { id }) => db(scope).deleteFrom('inventory.application').where('id', '=', id).execute(),
})

async function lastOperation(tenant: Tenant, name: string): Promise<string> {
  const lines = await house.audit(tenant)
  return lines.findLast(line => line.operation === name)?.id ?? 'none'
}
const names = async (tenant: Tenant) =>
  house
    .rows<{ name: string }>(tenant, 'select name from inventory.application order by name')
    .then(r => r.map(a => a.name))

describe('Undoing an operation', () => {
  test('takes back what it created, the vendors it brought along included', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    await saveApplications(admin, { applications: [{ name: 'Alpha', vendor: 'Ciril' }, { name: 'Bêta' }] })
    const done = await undo(admin, { operation: await lastOperation(home, 'inventory.save-applications') })
    expect(done).toEqual({ restored: 3, kept: [] })
    expect(await names(home)).toEqual([])
    expect(await house.count(home, 'organisation.party')).toBe(0)
  })

  test('puts back the fields it changed and leaves those it did not', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [id = ''] = await saveApplications(admin, { applications: [{ name: 'Alpha', users: 10, version: '1' }] })
    await saveApplications(admin, { applications: [{ id, name: 'Alpha', users: 99 }] })
    await undo(admin, { operation: await lastOperation(home, 'inventory.save-applications') })
    const rows = await house.rows(home, 'select name, users, version from inventory.application')
    expect(rows).toEqual([{ name: 'Alpha', users: 10, version: '1' }])
  })

  test('puts back a deleted row as it was', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [id = ''] = await saveApplications(admin, { applications: [{ name: 'Alpha', data_kinds: ['état civil'] }] })
    const before = await house.rows(home, 'select * from inventory.application')
    await deleteApplication(admin, { id })
    expect(await names(home)).toEqual([])
    await undo(admin, { operation: await lastOperation(home, 'demo.delete') })
    expect(await house.rows(home, 'select * from inventory.application')).toEqual(before)
  })

  test('keeps what somebody touched since, and says what it kept', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [alpha = ''] = await saveApplications(admin, { applications: [{ name: 'Alpha' }, { name: 'Bêta' }] })
    const operation = await lastOperation(home, 'inventory.save-applications')
    await saveApplications(admin, { applications: [{ id: alpha, name: 'Alpha 2' }] })
    const { restored, kept } = await undo(admin, { operation })
    expect(restored).toBe(1)
    expect(kept).toMatchObject([{ tableName: 'inventory.application', rowId: alpha }])
    expect(await names(home)).toEqual(['Alpha 2'])
  })

  test('keeps a vendor that a newer application names: the newer row is not broken', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    await saveApplications(admin, { applications: [{ name: 'Alpha', vendor: 'Ciril' }] })
    const operation = await lastOperation(home, 'inventory.save-applications')
    await saveApplications(admin, { applications: [{ name: 'Bêta', vendor: 'CIRIL' }] })
    const { restored, kept } = await undo(admin, { operation })
    expect(restored).toBe(1)
    expect(kept.map(change => change.after?.name)).toEqual(['Ciril'])
    expect(await names(home)).toEqual(['Bêta'])
  })

  test('of a row changed twice by one operation goes back to before the first time', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [id = ''] = await saveApplications(admin, { applications: [{ name: 'Alpha' }] })
    const twice = command({
      ...deleteApplication.spec,
      name: 'demo.twice',
      async run(scope) {
        await saveApplications(scope, { applications: [{ id, name: 'Alpha 2' }] })
        await saveApplications(scope, { applications: [{ id, name: 'Alpha 3' }] })
        return []
      },
    })
    await twice(admin, { id })
    await undo(admin, { operation: await lastOperation(home, 'demo.twice') })
    expect(await names(home)).toEqual(['Alpha'])
  })

  test('can itself be undone', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    await saveApplications(admin, { applications: [{ name: 'Alpha' }] })
    await undo(admin, { operation: await lastOperation(home, 'inventory.save-applications') })
    await undo(admin, { operation: await lastOperation(home, 'demo.undo') })
    expect(await names(home)).toEqual(['Alpha'])
  })

  test('that never was, or was another authority’s, is refused', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await saveApplications(house.as(other, 'admin'), { applications: [{ name: 'Alpha' }] })
    const operation = await lastOperation(other, 'inventory.save-applications')
    await expect(undo(house.as(home, 'admin'), { operation })).rejects.toThrow(Conflict)
    expect(await names(other)).toEqual(['Alpha'])
  })
})

describe('The history of a record', () => {
  test('tells who did what, newest first, with the values before and after', async () => {
    const home = await house.tenant()
    const [id = ''] = await saveDirectorates(house.as(home, 'hr'), {
      directorates: [{ name: 'Finances', headcount: 3 }],
    })
    await saveDirectorates(house.as(home, 'admin'), { directorates: [{ id, name: 'Finances', headcount: 4 }] })
    await archiveDirectorate(house.as(home, 'admin'), { id, reason: 'fusion' })
    const lines = await history(house.as(home, 'dpo'), { table: 'organisation.directorate', id })
    expect(
      lines.map(line => [line.operation, line.actorName, line.before?.headcount ?? null, line.after?.headcount]),
    ).toEqual([
      ['organisation.archive-directorate', 'admin de test', 4, 4],
      ['organisation.save-directorates', 'admin de test', 3, 4],
      ['organisation.save-directorates', 'hr de test', null, 3],
    ])
    expect(await listDirectorates(house.as(home, 'dpo'), {})).toEqual([])
  })

  test('says nothing of another authority’s record', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const id = await saveParty(house.as(other, 'admin'), { name: 'Ciril', kind: 'vendor' })
    expect(await history(house.as(home, 'admin'), { table: 'organisation.party', id })).toEqual([])
  })

  test('gains no line when a record is saved as it was', async () => {
    const home = await house.tenant()
    const input = { name: 'Ciril', kind: 'vendor' as const }
    const id = await saveParty(house.as(home, 'admin'), input)
    await saveParty(house.as(home, 'admin'), { id, ...input })
    expect(await house.changes(home)).toHaveLength(1)
    expect(await house.audit(home)).toHaveLength(2)
  })
})
