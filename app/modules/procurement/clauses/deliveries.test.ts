import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Invalid, Refused } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../../tests/support/database.ts'
import { archiveDelivery } from './archive-delivery.ts'
import { aContract } from './clauses.testing.ts'
import { listDatasetsToLink } from './list-datasets-to-link.ts'
import { listDeliveries } from './list-deliveries.ts'
import { readDeliveryFile } from './read-delivery-file.ts'
import { readDelivery } from './read-delivery.ts'
import { recordDelivery } from './record-delivery.ts'
import { restoreDelivery } from './restore-delivery.ts'

const { database } = await testDatabase()
const fresh = async () => scopeFor(database, await mintTenant(database), ['data'])
const delivery = { topic: 'update-frequency', what: 'Fréquentation, janvier à mars', received_on: '2026-10-02' }

/** A dataset of the catalogue, as its own module keeps it. */
async function aDataset(scope: Awaited<ReturnType<typeof fresh>>): Promise<string> {
  const id = newId()
  const tenantId = scope.tenant?.id ?? ''
  await database.transaction({ tenantId, writable: true }, db =>
    sql`insert into catalogue.dataset (tenant_id, id, title, family, origin, created_at)
      values (${tenantId}, ${id}, 'Fréquentation des bus', 'business', 'person', now())`.execute(db),
  )
  return id
}

test('A clause has served when the data it promised were handed over, tied to a dataset of the catalogue', async () => {
  const scope = await fresh()
  const contract_id = await aContract(scope, { kind: 'dsp' })
  const dataset_id = await aDataset(scope)
  expect(await listDatasetsToLink(scope, {})).toEqual([{ id: dataset_id, title: 'Fréquentation des bus' }])
  const file = { name: 'reçu.txt', content: new TextEncoder().encode('reçu') }
  const id = await recordDelivery(scope, { ...delivery, contract_id, dataset_id, file })
  expect(await listDeliveries(scope, { search: 'bus' })).toMatchObject([{ id, dataset: 'Fréquentation des bus' }])
  expect((await readDeliveryFile(scope, { id })).name).toBe('reçu.txt')
  expect((await readDelivery(scope, { id })).delivery).toMatchObject({ what: delivery.what, topic: 'update-frequency' })
})

test('A delivery to come, or tied to a dataset that does not exist here, is refused', async () => {
  const scope = await fresh()
  const contract_id = await aContract(scope)
  await expect(recordDelivery(scope, { ...delivery, contract_id, received_on: '2027-01-01' })).rejects.toBeInstanceOf(
    Invalid,
  )
  const elsewhere = await aDataset(await fresh())
  await expect(recordDelivery(scope, { ...delivery, contract_id, dataset_id: elsewhere })).rejects.toBeInstanceOf(
    Invalid,
  )
  const reader = scopeFor(database, scope.tenant, ['elected'])
  await expect(recordDelivery(reader, { ...delivery, contract_id })).rejects.toBeInstanceOf(Refused)
})

test('A delivery recorded by mistake leaves the list, and comes back', async () => {
  const scope = await fresh()
  const id = await recordDelivery(scope, { ...delivery, contract_id: await aContract(scope) })
  await archiveDelivery(scope, { id, reason: 'saisie deux fois' })
  expect(await listDeliveries(scope, {})).toEqual([])
  await restoreDelivery(scope, { id })
  expect(await listDeliveries(scope, {})).toHaveLength(1)
})
