import type { Scope } from '#kernel/scope.ts'
import { decideDataBearing } from '#modules/procurement/contracts/decide-data-bearing.ts'
import { importContracts } from '#modules/procurement/contracts/import-contracts.ts'
import { planClauses } from '#modules/procurement/contracts/plan-clauses.ts'
import { saveContract } from '#modules/procurement/contracts/save-contract.ts'
import { setFollowUp } from '#modules/procurement/contracts/set-follow-up.ts'

/** Contracts with something in every table of the part, all named after the marker. Returns the one typed by hand. */
export async function fillContracts(admin: Scope, marker: string): Promise<string> {
  const holders = [{ name: `${marker} SAS`, identifier: marker, identifier_type: null }]
  const key = { buyer_siret: '24960004000011', reference: marker }
  const id = await saveContract(admin, {
    ...key,
    object: marker,
    kind: 'dsp',
    service: 'water',
    owner: marker,
    holders,
  })
  const modification = { number: '1', signed_on: '2026-02-03', months: 24, amount: null, object: marker }
  const doubts = [{ code: 'months-zero', field: 'months', value: marker }]
  const published = {
    ...key,
    reference: `${marker}-2`,
    object: `${marker} 2`,
    kind: 'contract' as const,
    holders,
    doubts,
  }
  await importContracts(admin, { origin: 'decp', contracts: [{ ...published, modifications: [modification] }] })
  await decideDataBearing(admin, { ids: [id], data_bearing: 'yes', reason: marker })
  await planClauses(admin, { ids: [id], plan_way: 'amendment', plan_owner: marker, plan_note: marker })
  await setFollowUp(admin, { mails: true, recipients: [`${marker.toLowerCase()}@val-de-brume.example`] })
  return id
}
