import type { Scope, Tenant } from '#kernel/scope.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import type { openHouse } from '../../../../tests/support/house.ts'
import { siret } from './decp/decp.testing.ts'
import { listContracts } from './list-contracts.ts'
import { saveContract } from './save-contract.ts'

type House = Awaited<ReturnType<typeof openHouse>>

/** An authority known by its SIRET, and somebody of procurement in it. */
export async function openProcurement(house: House): Promise<{ tenant: Tenant; scope: ReturnType<House['as']> }> {
  const tenant = await house.tenant()
  await updateAuthority(house.as(tenant, 'admin'), { siren: siret.brume.slice(0, 9), siret: siret.brume })
  return { tenant, scope: house.as(tenant, 'admin') }
}

export const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json))

/** Adds a file as a person does, and imports what is ticked. */
export async function importFile(scope: Scope, content: Uint8Array, name = 'decp.json') {
  const id = await receiveFile(scope, { name, bytes: content })
  const staged = await readImport(scope, { id, sample: 500 })
  const outcome = await applyImport(scope, { id })
  return { id, staged, ...outcome }
}

/** A contract typed by hand that ends on that day. */
export async function typed(scope: Scope, object: string, changes: Partial<Parameters<typeof saveContract>[1]> = {}) {
  return saveContract(scope, { object, kind: 'contract', ...changes })
}

export async function byReference(scope: Scope, reference: string) {
  const { rows } = await listContracts(scope, { size: 500 })
  const found = rows.find(row => row.reference === reference)
  if (!found) throw new Error(`no contract ${reference}`)
  return found
}
