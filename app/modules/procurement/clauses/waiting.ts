import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { addAnalysis } from './add-analysis.ts'
import { listAnnexes } from './list-annexes.ts'
import { makeAnnex } from './make-annex.ts'
import { annexesPath, coveragePath } from './pages/paths.ts'
import { readCoverage } from './read-coverage.ts'
import { setVerdicts } from './set-verdicts.ts'
import { clauseTexts } from './texts.ts'

/** Contracts to analyse, mandatory topics to verify, annexes begun: for whoever may do it. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, readCoverage)) return []
  const say = clauseTexts[scope.language].waiting
  const found: Waiting[] = []
  const tell = (count: number, text: (count: number) => string, path: string) => {
    if (count > 0) found.push({ text: text(count), path, on: null })
  }
  const { contracts } = await readCoverage(scope, {})
  const unread = contracts.filter(one => one.analysed_on === null && one.newest_verdict === null)
  if (can(scope, addAnalysis)) tell(unread.length, say.toAnalyse, coveragePath)
  if (can(scope, setVerdicts)) {
    const open = contracts
      .filter(one => !unread.includes(one))
      .reduce((sum, { mandatory, verified, absent }) => sum + mandatory.length - verified.length - absent.length, 0)
    tell(open, say.toVerify, coveragePath)
  }
  if (can(scope, makeAnnex))
    tell((await listAnnexes(scope, { state: 'draft' })).length, say.drafts, `${annexesPath}?state=draft`)
  return found
}
