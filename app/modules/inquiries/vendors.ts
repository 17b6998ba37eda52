import { listApplications, listImposed, readLinks } from '#modules/inventory/public.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Subject } from './inquiry.ts'

/** A vendor to whom there is something to ask, with all that its letter may be about. */
export interface AskedVendor {
  id: string
  name: string
  subjects: Subject[]
}

/** Vendors with AI in what they sell here: imposed functions, AI systems, applications that contain some. By name. */
export async function vendorsToAsk(scope: Scope): Promise<AskedVendor[]> {
  const links = await readLinks(scope, {})
  const contracts = await contractsOf(scope)
  const undecided = new Set((await listImposed(scope, { state: 'to-decide' })).map(({ id }) => id))
  const contractFor = (application: string | null) => contracts.get(application ?? '') ?? null
  const found = [
    ...links.imposed
      .toSorted((a, b) => Number(undecided.has(b.id)) - Number(undecided.has(a.id)))
      .map(one => ({ ...one, register: 'imposed' as const, contract: contractFor(one.application_id) })),
    ...links.applications
      .filter(({ ai_assessment }) => ai_assessment === 'contains-ai')
      .map(one => ({ ...one, register: 'application' as const, contract: contractFor(one.id) })),
    ...links.systems
      .filter(({ kind, status }) => kind === 'ai' && status !== 'retired')
      .map(one => ({ ...one, register: 'system' as const, contract: contractFor(one.application_id) })),
  ]
  const byVendor = Map.groupBy(found, one => vendorOf(one, links.applications))
  return links.vendors.flatMap(({ id, name }) => {
    const subjects = byVendor.get(id)?.map(({ register, id, name, contract }) => ({ register, id, name, contract }))
    return subjects ? [{ id, name, subjects }] : []
  })
}

interface Sold {
  vendor_id: string | null
  application_id?: string | null
}

/** A function of an application is its vendor's, unless the record names another. */
function vendorOf(sold: Sold, applications: readonly { id: string; vendor_id: string | null }[]): string | null {
  if (sold.vendor_id || !sold.application_id) return sold.vendor_id
  return applications.find(({ id }) => id === sold.application_id)?.vendor_id ?? null
}

/** The contract of each application that says one. */
async function contractsOf(scope: Scope): Promise<Map<string, string>> {
  const contracts = new Map<string, string>()
  for (let page = 1; ; page++) {
    const { rows } = await listApplications(scope, { assessment: 'contains-ai', page, size: 500 })
    for (const { id, contract_reference } of rows) if (contract_reference) contracts.set(id, contract_reference)
    if (rows.length < 500) return contracts
  }
}
