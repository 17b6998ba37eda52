import { Conflict } from '#kernel/errors.ts'
import { atLines, type ChosenRow, type ReadFile, type Recogniser } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { cellText, mapColumns } from '#kernel/sheets.ts'
import { listReferences } from './list-references.ts'
import { processingFields } from './processing-columns.ts'
import { chooseSheet, previewProcessings } from './preview-processings.ts'
import { saveProcessings } from './save-processings.ts'

/** The register of processing (GDPR art. 30) as the DPO's tool exports it. */
export const processingsRecogniser: Recogniser = {
  id: 'transparency.processings',
  label: { fr: 'le registre des traitements (RGPD)', en: 'the register of processing (GDPR)' },
  needs: [saveProcessings.spec.needs],
  outcome: (created, updated) => ({
    fr: `${created} ${created > 1 ? 'traitements inscrits' : 'traitement inscrit'}, ${updated} ${updated > 1 ? 'complétés' : 'complété'}.`,
    en: `${created} ${created === 1 ? 'processing record' : 'processing records'} added, ${updated} completed.`,
  }),
  recognise: scoreProcessings,
  preview: async (scope, file, mapping) => previewProcessings(file, mapping, await listReferences(scope, {})),
  apply: applyProcessings,
}

/** Columns that only a register of processing has. */
const signs = ['legal_basis', 'persons', 'data_categories', 'recipients', 'kept_for', 'purpose']
/** Columns that the whole register has and an extract made to prove something seldom does. */
const whole = ['processors', 'transfers', 'security']

/** An extract without processors, transfers nor security may first be evidence for the plan: a person can say otherwise. */
function scoreProcessings(file: ReadFile): number {
  const found = chooseSheet(file)
  if (!found) return 0
  const headers = (found.sheet.rows[found.header.index] ?? []).map(cellText)
  const fed = Object.values(mapColumns(headers, [...processingFields]))
  const has = (names: readonly string[]) => names.filter(name => fed.includes(name)).length
  if (!fed.includes('name') || has(signs) < 3) return 0
  return has(whole) >= 2 ? 0.95 : 0.85
}

/** Saved together: enough for few statements, few enough for others to have their turn. */
const linesAtOnce = 2_000

async function applyProcessings(
  scope: Scope,
  rows: readonly ChosenRow[],
): Promise<{ created: number; updated: number }> {
  const created = rows.filter(row => row.choice === 'create')
  const updated = rows.filter(row => typeof row.choice === 'object')
  const idOfLine = new Map<string, string>()
  for (const slice of slices(created)) {
    const ids = await atLines(slice, () =>
      saveProcessings(scope, { processings: slice.map(inputOf), source: 'import' }),
    )
    for (const [i, row] of slice.entries()) idOfLine.set(`line:${row.line}`, ids[i] ?? '')
  }
  for (const slice of slices(updated)) {
    const processings = slice.map(row => ({ ...inputOf(row), id: completed(row, idOfLine) }))
    await atLines(slice, () => saveProcessings(scope, { processings, source: 'import' }))
  }
  return { created: created.length, updated: updated.length }
}

/** Completing a record never erases what it already says: blanks are left out. */
function inputOf({ values }: ChosenRow) {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''))
  return { ...filled, name: String(values.name) }
}

/** The record that a line completes: one of the register, or the one that another line has just become. */
function completed({ line, choice }: ChosenRow, idOfLine: ReadonlyMap<string, string>): string {
  const chosen = typeof choice === 'object' ? choice.update : ''
  const target = idOfLine.get(chosen) ?? chosen
  const [, missing] = target.split('line:')
  if (missing) throw new Conflict('transparency.line-not-created', { line, other: missing })
  return target
}

function slices<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / linesAtOnce) }, (_, i) =>
    rows.slice(i * linesAtOnce, (i + 1) * linesAtOnce),
  )
}
