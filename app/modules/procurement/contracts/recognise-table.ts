import { addMonths, today } from '#kernel/clock.ts'
import type { ReadFile, Recogniser } from '#kernel/recognition.ts'
import { mapColumns, normaliseHeader } from '#kernel/sheets.ts'
import { frenchSpaces } from '#kernel/texts.ts'
import { byLine, chooseSheet, readTable, saysTotal } from '#records/read-table.ts'
import { applyContracts } from './apply-contracts.ts'
import { loadBuyers } from './buyers.ts'
import type { ImportedContract } from './contract.ts'
import { tableFields } from './contract-columns.ts'
import { readLine } from './contract-line.ts'
import { importContracts } from './import-contracts.ts'
import { decpRecogniser } from './recognise-decp.ts'
import { contractsPath } from './pages/paths.ts'
import { stageContracts } from './stage-contracts.ts'

/** A table of contracts as procurement services keep it. */
export const contractTableRecogniser: Recogniser = {
  id: 'procurement.contract-table',
  label: { fr: 'un tableau de marchés ou de concessions', en: 'a table of contracts or concessions' },
  needs: [importContracts.spec.needs],
  ...(decpRecogniser.outcome ? { outcome: decpRecogniser.outcome } : {}),
  list: contractsPath,
  recognise: scoreTable,
  async preview(scope, file, chosen) {
    const { siret } = await loadBuyers(scope)
    const latest = addMonths(today({ clock: scope.clock, tenant: scope.tenant }), 24)
    const { preview, lines } = await readTable(
      file,
      tableFields,
      chosen,
      (cells, { keys, mapping, place, problems }) =>
        saysTotal(cells) ? null : readLine(cells, { keys, mapping, siret, latest }, place, problems),
    )
    const problems = [...preview.problems]
    const byKey = new Map<string, { line: number; contract: ImportedContract }>()
    for (const { line, record: contract } of lines) {
      const key = `${contract.buyer_siret} ${contract.reference.toLowerCase()}`
      const before = byKey.get(key)
      if (before)
        problems.push({
          line,
          severity: 'error',
          message: {
            fr: frenchSpaces(`Même identifiant que la ligne ${before.line} (lot non précisé ?) : ligne écartée.`),
            en: `Same identifier as line ${before.line} (lot not said?): line left out.`,
          },
        })
      else byKey.set(key, { line, contract })
    }
    const staged = await stageContracts(scope, [...byKey.values()])
    return { ...preview, rows: staged.rows, problems: [...problems.toSorted(byLine), ...staged.problems] }
  },
  apply: (scope, rows) => applyContracts(scope, rows, 'table'),
}

/** Columns that a list of contracts has and a list of software or of invoices has not, all together. */
const ofContracts = ['notified_on', 'months', 'cpv', 'ends_on', 'amount', 'procedure', 'ccag', 'buyer_siret']

function scoreTable(file: ReadFile): number {
  const found = chooseSheet(file, tableFields)
  if (!found) return 0
  const { headers } = found
  const fed = Object.values(mapColumns(headers, tableFields))
  const has = (names: readonly string[]) => names.filter(name => fed.includes(name)).length
  if (!fed.includes('object') || has(ofContracts) < 2 || has(['reference', 'holders_said']) < 1) return 0
  const named = headers.some(text =>
    /\b(marches?|cpv|contrats?|concessions?|delegataire|attributaire)\b/.test(normaliseHeader(text)),
  )
  return has(ofContracts) >= 3 ? (named ? 0.94 : 0.8) : named ? 0.7 : 0.3
}
