import type { ChosenRow, ReadFile, Recogniser } from '#kernel/recognition.ts'
import { mapColumns } from '#kernel/sheets.ts'
import { chooseSheet } from '#records/read-table.ts'
import { saveLines, withoutBlanks } from '#records/save-lines.ts'
import { listReferences } from './list-references.ts'
import { processingFields } from './processing-columns.ts'
import { previewProcessings } from './preview-processings.ts'
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
  apply: (scope, rows) =>
    saveLines(rows, inputOf, processings => saveProcessings(scope, { processings, source: 'import' })),
}

/** Columns that only a register of processing has. */
const signs = ['legal_basis', 'persons', 'data_categories', 'recipients', 'kept_for', 'purpose']
/** Columns that the whole register has and an extract made to prove something seldom does. */
const whole = ['processors', 'transfers', 'security']

/** An extract without processors, transfers nor security may first be evidence for the plan: a person can say otherwise. */
function scoreProcessings(file: ReadFile): number {
  const found = chooseSheet(file, processingFields)
  if (!found) return 0
  const fed = Object.values(mapColumns(found.headers, [...processingFields]))
  const has = (names: readonly string[]) => names.filter(name => fed.includes(name)).length
  if (!fed.includes('name') || has(signs) < 3) return 0
  return has(whole) >= 2 ? 0.95 : 0.85
}

function inputOf({ values }: ChosenRow) {
  return { ...withoutBlanks(values), name: String(values.name) }
}
