import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { coverageOf, type Coverage } from './coverage.ts'

/** Mandatory topics read by a person, contract by contract and vendor by vendor: what counts as covered, and nothing else. */
export const readCoverage = query({
  name: 'procurement.read-coverage',
  summary: { fr: 'Lire la couverture des contrats par des clauses', en: 'Read how clauses cover contracts' },
  needs: 'procurement.read',
  input: z.object({}),
  http: 'GET /clause-coverage',
  async run(scope) {
    const contracts = await coverageOf(scope)
    return { contracts, vendors: byVendor(contracts) }
  },
})

interface VendorCoverage {
  vendor: string
  contracts: number
  verified: number
  mandatory: number
}

/** A contract of several holders counts for each of them. */
function byVendor(contracts: readonly Coverage[]): VendorCoverage[] {
  const vendors = new Map<string, VendorCoverage>()
  for (const { holders, verified, mandatory } of contracts)
    for (const vendor of new Set(holders)) {
      const so = vendors.get(vendor) ?? { vendor, contracts: 0, verified: 0, mandatory: 0 }
      vendors.set(vendor, {
        vendor,
        contracts: so.contracts + 1,
        verified: so.verified + verified.length,
        mandatory: so.mandatory + mandatory.length,
      })
    }
  return [...vendors.values()].toSorted((a, b) => a.vendor.localeCompare(b.vendor, 'fr'))
}
