import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import type { ChosenRow, FormField, Problem, ReadFile, Recogniser, StagedRow } from '#kernel/recognition.ts'
import { cellText } from '#kernel/sheets.ts'
import type { Scope } from '#kernel/scope.ts'
import type { FactKind } from './criteria.ts'
import { looksLikeGdprRegister, plainText, readDocument, type DocumentSigns } from './read-document.ts'
import { documentKinds, recordFacts } from './record-facts.ts'
import { factKinds } from './referential.ts'
import { planTexts } from './texts.ts'

/** A document that is evidence: délibération, arrêté, procès-verbal, charte, plan de formation, registre… */
export const documentRecogniser: Recogniser = {
  id: 'plan.document',
  label: {
    fr: 'une pièce du plan (délibération, arrêté, procès-verbal, charte…)',
    en: 'evidence for the plan (deliberation, order, minutes, charter…)',
  },
  recognise(file) {
    const found = readEvidence(file)
    if (!found) return 0
    return found.kinds.length ? 0.86 : found.signs.kind === 'rapport' || found.signs.kind === 'convention' ? 0.3 : 0.5
  },
  async preview(scope, file) {
    const found = readEvidence(file)
    if (!found) return { rows: [], problems: [] }
    const { signs, kinds } = found
    const future = signs.dated !== null && signs.dated > today(scope)
    const common = { title: signs.title, dated: future ? null : signs.dated, who: signs.who, document_kind: signs.kind }
    const rows: StagedRow[] = (kinds.length ? kinds : [null]).map((kind, index) => ({
      line: index + 1,
      values: { kind: kind?.id ?? '', ...common },
    }))
    return { rows, problems: doubts(found, future), form: formFor(kinds) }
  },
  apply: applyDocument,
}

interface Evidence {
  signs: DocumentSigns
  kinds: FactKind[]
}

function readEvidence(file: ReadFile): Evidence | null {
  const text = file.text ?? sheetText(file)
  if (!text) return null
  const sheet = file.sheets?.[0]?.rows.slice(0, 5).some(row => looksLikeGdprRegister(row.map(cellText)))
  if (file.sheets && !sheet) return null
  const signs =
    readDocument(text, file.name) ??
    (sheet ? { kind: 'registre-rgpd' as const, title: file.name, dated: null, who: '' } : null)
  if (!signs) return null
  const kind = sheet ? 'registre-rgpd' : signs.kind
  const plain = plainText(text)
  const kinds = [...factKinds.values()].filter(
    fact => fact.documents.includes(kind) && fact.clues.every(group => group.some(clue => plain.includes(clue))),
  )
  return { signs: { ...signs, kind }, kinds }
}

function sheetText(file: ReadFile): string {
  return (file.sheets ?? [])
    .flatMap(sheet => sheet.rows.slice(0, 2_000).map(row => row.map(cellText).join(' ')))
    .join('\n')
}

function doubts({ signs, kinds }: Evidence, future: boolean): Problem[] {
  const problems: Problem[] = []
  const warn = (key: 'no-kind' | 'no-date' | 'future-date') =>
    problems.push({ severity: 'warning', message: { fr: planTexts.fr.document[key], en: planTexts.en.document[key] } })
  if (kinds.length === 0) warn('no-kind')
  if (!signs.dated) warn('no-date')
  if (future) warn('future-date')
  return problems
}

function formFor(found: readonly FactKind[]): FormField[] {
  const others = [...factKinds.values()].filter(kind => !found.includes(kind))
  return [
    {
      name: 'kind',
      kind: 'choice',
      required: true,
      label: { fr: 'Ce que la pièce prouve', en: 'What it proves' },
      options: [...found, ...others].map(({ id, label }) => ({ value: id, label })),
    },
    { name: 'title', kind: 'text', required: true, label: { fr: 'Intitulé', en: 'Title' } },
    { name: 'dated', kind: 'date', required: true, label: { fr: 'Date de l’acte', en: 'Date of the act' } },
    { name: 'who', kind: 'text', required: true, label: { fr: 'Qui l’a pris ou signé', en: 'Who took or signed it' } },
    {
      name: 'document_kind',
      kind: 'choice',
      required: true,
      label: { fr: 'Nature du document', en: 'Kind of document' },
      options: documentKinds.map(value => ({
        value,
        label: { fr: planTexts.fr.documents[value], en: planTexts.en.documents[value] },
      })),
    },
  ]
}

async function applyDocument(
  scope: Scope,
  rows: readonly ChosenRow[],
  { fileId }: { fileId: string | null },
): Promise<{ created: number; updated: number }> {
  const kept = rows.filter(row => row.choice !== 'skip')
  if (kept.length === 0) return { created: 0, updated: 0 }
  const incomplete = kept.find(({ values }) => !values.kind || !values.dated || !values.who || !values.title)
  if (incomplete) throw new Conflict('plan.incomplete-fact', { line: incomplete.line })
  const facts = kept.map(({ values }) => ({
    kind: String(values.kind),
    title: String(values.title),
    dated: String(values.dated),
    who: String(values.who),
    document_kind: documentKinds.find(kind => kind === values.document_kind) ?? 'autre',
    file_id: fileId,
  }))
  await recordFacts(scope, { facts })
  return { created: facts.length, updated: 0 }
}
