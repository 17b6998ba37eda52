import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listAnnexes } from './list-annexes.ts'
import { listDeliveries } from './list-deliveries.ts'
import { annexPath, contractClausesPath, deliveriesPath } from './pages/paths.ts'
import { readContractCoverage } from './read-contract-coverage.ts'
import { clauseTexts } from './texts.ts'

/** On the page of a contract: how far its clauses are read, its annexes, what was handed over. */
export async function besideContract(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, readContractCoverage)) return []
  const say = clauseTexts[scope.language].beside
  const covered = await readContractCoverage(scope, { contract_id: id })
  const annexes = await listAnnexes(scope, { contract_id: id })
  const deliveries = await listDeliveries(scope, { contract_id: id })
  const read = covered && (covered.analysed_on !== null || covered.newest_verdict !== null)
  return [
    {
      label: say.clauses,
      note: read ? say.covered(covered.verified.length, covered.mandatory.length) : say.unread,
      path: contractClausesPath(id),
    },
    ...annexes.map(annex => ({
      label: say.annex(annex.title, annex.version),
      note: annex.composed_on ? say.made : say.draft,
      path: annexPath(annex.id),
    })),
    ...deliveries.map(delivery => ({
      label: delivery.what,
      note: say.deliveries,
      path: `${deliveriesPath}/${delivery.id}`,
    })),
  ]
}
