import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { confirmContracts } from './confirm-contracts.ts'
import { decideDataBearing } from './decide-data-bearing.ts'
import { listContracts } from './list-contracts.ts'
import { listRenewals } from './list-renewals.ts'
import { contractsPath } from './pages/paths.ts'
import { planClauses } from './plan-clauses.ts'
import { contractTexts } from './texts.ts'

/** Contracts to check, to judge, and renewals whose preparation has begun without a plan, for whoever may answer. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  const say = contractTexts[scope.language]
  const found: Waiting[] = []
  if (can(scope, confirmContracts)) {
    const { count } = await listContracts(scope, { state: 'to-confirm', size: 1 })
    if (count > 0) found.push({ text: say.toConfirm(count), path: `${contractsPath}?state=to-confirm`, on: null })
  }
  if (can(scope, decideDataBearing)) {
    const { count } = await listContracts(scope, { data: 'suggested', size: 1 })
    if (count > 0) found.push({ text: say.toDecide(count), path: `${contractsPath}?data=suggested`, on: null })
  }
  if (can(scope, planClauses))
    for (const { id, object, standing, prepare_on, ends_on } of await listRenewals(scope, {}))
      if (standing === 'to-prepare')
        found.push({ text: say.prepare(object, ends_on), path: `${contractsPath}/${id}`, on: prepare_on })
  return found
}
