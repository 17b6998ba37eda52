import { addMonths, today } from '#kernel/clock.ts'
import { breather, type Problem, type ReadFile, type Recogniser } from '#kernel/recognition.ts'
import { cellText, columnKeys, findHeader, lineOf, mapColumns, normaliseHeader, rowsBelow } from '#kernel/sheets.ts'
import { frenchSpaces } from '#kernel/texts.ts'
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
    const found = chooseSheet(file)
    if (!found) return { rows: [], problems: [] }
    const { sheet, header } = found
    const headers = sheet.rows[header.index] ?? []
    const keys = columnKeys(headers)
    const mapping = chosen ?? mapColumns(headers.map(cellText), tableFields)
    const problems: Problem[] = []
    const byKey = new Map<string, { line: number; contract: ImportedContract }>()
    const breathe = breather()
    const { siret } = await loadBuyers(scope)
    const latest = addMonths(today({ clock: scope.clock, tenant: scope.tenant }), 24)
    for (const { line, cells } of rowsBelow(sheet, header.index)) {
      await breathe()
      if (isNoData(cells.map(cellText), headers.map(cellText))) continue
      const contract = readLine(cells, { keys, mapping, siret, latest }, { line, sheet: sheet.name }, problems)
      if (!contract) continue
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
    return {
      ...staged,
      headerLine: lineOf(sheet, header.index),
      sheet: sheet.name,
      mapping,
      fields: tableFields.map(({ words: _, ...field }) => field),
      problems: [...problems, ...staged.problems],
    }
  },
  apply: (scope, rows) => applyContracts(scope, rows, 'table'),
}

const known = tableFields.map(({ words }) => words)

function chooseSheet(file: ReadFile) {
  const found = (file.sheets ?? []).flatMap(sheet => {
    const header = findHeader(sheet.rows, known)
    return header ? [{ sheet, header }] : []
  })
  return found.toSorted((a, b) => b.header.score - a.header.score)[0] ?? null
}

/** Columns that a list of contracts has and a list of software or of invoices has not, all together. */
const ofContracts = ['notified_on', 'months', 'cpv', 'ends_on', 'amount', 'procedure', 'ccag', 'buyer_siret']

function scoreTable(file: ReadFile): number {
  const found = chooseSheet(file)
  if (!found) return 0
  const headers = (found.sheet.rows[found.header.index] ?? []).map(cellText)
  const fed = Object.values(mapColumns(headers, tableFields))
  const has = (names: readonly string[]) => names.filter(name => fed.includes(name)).length
  if (!fed.includes('object') || has(ofContracts) < 2 || has(['reference', 'holders_said']) < 1) return 0
  const named = headers.some(text =>
    /\b(marches?|cpv|contrats?|concessions?|delegataire|attributaire)\b/.test(normaliseHeader(text)),
  )
  return has(ofContracts) >= 3 ? (named ? 0.94 : 0.8) : named ? 0.7 : 0.3
}

/** Empty lines, headers repeated at page breaks and totals are no contracts. */
function isNoData(texts: readonly string[], headers: readonly string[]): boolean {
  const filled = texts.filter(text => text.trim() !== '')
  if (filled.length === 0) return true
  const repeated = texts.filter((text, i) => text !== '' && normaliseHeader(text) === normaliseHeader(headers[i] ?? ''))
  return repeated.length >= 2 || /^(total|nombre total|sous total)\b/.test(normaliseHeader(filled[0] ?? ''))
}
