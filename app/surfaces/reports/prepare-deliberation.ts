import type { Scope } from '#kernel/scope.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { readAuthority } from '#organisation/read-authority.ts'
import { listFacts } from '#plan/list-facts.ts'
import { prepareReport } from '#plan/prepare-report.ts'
import { readPlan } from '#plan/read-plan.ts'
import { deliberationOf, type Deliberation } from './deliberation-content.ts'

/** The draft for the authority of that scope. An act of a French assembly is in French, whoever reads the product. */
export async function prepareDeliberation(given: Scope): Promise<Deliberation> {
  const scope: Scope = { ...given, language: 'fr' }
  const { type, population, competences } = await readAuthority(scope, {})
  const { summary } = await prepareReport(scope, {})
  const facts = await listFacts(scope, {})
  return deliberationOf({
    authority: { type, population, competences, name: scope.tenant?.name ?? '' },
    plan: await readPlan(scope, {}),
    summary,
    earlier: facts.filter(fact => fact.document_kind === 'deliberation'),
    directorates: new Map((await listDirectorates(scope, {})).map(({ id, name }) => [id, name])),
  })
}
