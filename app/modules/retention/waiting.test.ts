import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Scope } from '#kernel/scope.ts'
import { approvePurge } from './approve-purge.ts'
import { listToApprove } from './list-to-approve.ts'
import { waiting } from './waiting.ts'
import { openOldHouse } from '../../../tests/support/old-records.ts'

const { house, now, dpo, withOld, propose } = await openOldHouse()
const paths = async (scope: Scope) => (await waiting(scope)).map(({ path }) => path)

test('An elimination to approve waits for whoever may approve it, and no more once it is decided', async () => {
  const tenant = await house.tenant()
  await withOld(tenant, ['Vieux logiciel'])
  const { id } = await propose(tenant, 'applications')
  const path = `/reglages/conservation/propositions/${id}`
  expect(await waiting(dpo(tenant))).toEqual([{ text: 'Élimination à approuver : proposition n° 1', path, on: null }])
  // Alone, the person who proposed may approve; with somebody else there, they may not.
  expect(await paths(now(tenant))).toEqual([path])
  await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
    sql`insert into accounts.membership (tenant_id, id, user_id, name, email, roles, created_at)
      values (${tenant.id}, ${newId()}, ${newId()}, 'Élue', 'e@exemple.fr', '{elected}', now())`.execute(db),
  )
  expect(await paths(now(tenant))).toEqual([])
  expect(await listToApprove(house.as(tenant, 'elected'), {})).toEqual([{ id, number: 1 }])
  await expect(listToApprove(house.as(tenant, 'it'), {})).rejects.toThrow('kernel.refused')
  expect(await paths(house.as(tenant, 'it'))).toEqual([])
  await approvePurge(dpo(tenant), { id, role: 'DPO', irreversible: true })
  expect(await paths(dpo(tenant))).toEqual([])
})
