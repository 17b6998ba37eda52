import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import {
  atLines,
  excerptAround,
  type ChosenRow,
  type Problem,
  type ReadFile,
  type Recogniser,
  type StagedRow,
} from '#kernel/recognition.ts'
import { cellText, normaliseHeader, parseFrenchDate } from '#kernel/sheets.ts'
import type { Scope } from '#kernel/scope.ts'
import { documentKinds } from './criteria.ts'
import { formFor } from './document-form.ts'
import { proofsIn, type Proof } from './document-proofs.ts'
import { plainWords } from './plain-words.ts'
import { readDocument, type DocumentSigns } from './read-document.ts'
import { recordFacts } from './record-facts.ts'
import { contradicted } from './contradicted.ts'
import { factKinds } from './referential.ts'
import { planTexts } from './texts.ts'

/** A document that is evidence: délibération, arrêté, procès-verbal, charte, plan de formation, registre… */
export const documentRecogniser: Recogniser = {
  id: 'plan.document',
  label: {
    fr: 'une pièce du plan (délibération, arrêté, procès-verbal, charte…)',
    en: 'evidence for the plan (deliberation, order, minutes, charter…)',
  },
  needs: [recordFacts.spec.needs],
  outcome: created => ({
    fr: created > 1 ? `${created} faits datés enregistrés.` : '1 fait daté enregistré.',
    en: created > 1 ? `${created} dated facts recorded.` : '1 dated fact recorded.',
  }),
  async recognise(file) {
    const found = await readEvidence(file)
    if (!found) return 0
    if (found.kinds.length) return found.kinds.some(({ sure }) => sure) ? 0.9 : 0.6
    const { kind, subject, passages } = found.signs
    const speaks =
      aboutAi.test(` ${subject} `) || passages.some(p => p.role !== 'cites' && aboutAi.test(` ${plainWords(p.text)} `))
    return !speaks ? 0.2 : kind === 'rapport' || kind === 'convention' || kind === 'autre' ? 0.3 : 0.45
  },
  async preview(scope, file) {
    const found = (await readEvidence(file)) ?? { signs: blankSigns(file), kinds: [] }
    const { signs, kinds } = found
    const future = signs.dated !== null && signs.dated > today(scope)
    const common = { title: signs.title, dated: future ? null : signs.dated, who: signs.who, document_kind: signs.kind }
    const rows: StagedRow[] = kinds.map(({ kind, sure }, index) => ({
      line: index + 1,
      values: { kind: kind.id, ...common },
      choice: sure ? 'create' : 'skip',
    }))
    const shown = rows.length ? rows : [{ line: 1, values: { kind: '', ...common } }]
    const read = sourcesOf(signs)
    return {
      rows: shown,
      problems: [...doubts(found, future), ...(await contradicted(scope, kinds))],
      form: formFor(kinds.map(({ kind }) => kind)),
      needs: [recordFacts.spec.needs],
      sources: Object.fromEntries(shown.map(({ line }, i) => [line, { ...read, ...wordsOf(kinds[i]) }])),
    }
  },
  apply: applyDocument,
}

const aboutAi = / (ia|intelligences? artificielles?|chatgpt) /

type Evidence = { signs: DocumentSigns; kinds: Proof[] }

/** Recognised, then previewed: the same file is read once. */
const readAlready = new WeakMap<ReadFile, Promise<Evidence | null>>()

function readEvidence(file: ReadFile): Promise<Evidence | null> {
  const known = readAlready.get(file) ?? readAnew(file)
  readAlready.set(file, known)
  return known
}

async function readAnew(file: ReadFile): Promise<Evidence | null> {
  const signs = file.sheets ? readRegister(file) : file.text ? readDocument(file.text, file.name) : null
  return signs && { signs, kinds: await proofsIn(signs) }
}

/** A picture, a scan, a text of no known shape: whoever says that it proves something types it. */
function blankSigns({ name }: ReadFile): DocumentSigns {
  return {
    kind: 'autre',
    certain: false,
    title: name.replace(/\.[a-z0-9]{1,5}$/i, ''),
    dated: parseFrenchDate(/\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? ''),
    who: '',
    subject: '',
    passages: [],
    read: {},
  }
}

function wordsOf(proof: Proof | undefined): Record<string, string> {
  return proof ? { kind: excerptAround(proof.words, 0) } : {}
}

/** Where the document says what it is, when and by whom. */
function sourcesOf({ title, who, passages, read }: DocumentSigns): Record<string, string> {
  const holding = (value: string) => {
    const words = value.replace(/…$/, '').slice(0, 60).toLowerCase()
    const place = words && passages.find(({ text }) => text.toLowerCase().includes(words))?.text
    return place ? excerptAround(place, place.toLowerCase().indexOf(words)) : undefined
  }
  const found = { title: holding(title), who: holding(who), dated: read.dated, document_kind: read.kind }
  return Object.fromEntries(Object.entries(found).flatMap(([field, words]) => (words ? [[field, words]] : [])))
}

/** More processing operations than any authority has: what comes after is not read. */
const longestRegister = 3_000

/** A GDPR register kept as a sheet: each row is a passage, the newest update its date. */
function readRegister({ sheets, name }: ReadFile): DocumentSigns | null {
  for (const sheet of sheets ?? []) {
    const index = sheet.rows.slice(0, 10).findIndex(row => registerSigns(row.map(cellText)) >= 3)
    const headers = (sheet.rows[index] ?? []).map(cellText)
    if (index === -1) continue
    const updated = headers.findIndex(header =>
      /mise? a jour|derniere (revision|modification)/.test(normaliseHeader(header)),
    )
    const rows = sheet.rows.slice(index + 1, index + 1 + longestRegister)
    const dates = rows.flatMap(row => parseFrenchDate(cellText(row[updated])) ?? [])
    return {
      kind: 'registre-rgpd',
      certain: true,
      title: 'Registre des traitements',
      dated: dates.toSorted().at(-1) ?? parseFrenchDate(/\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? ''),
      who: 'Délégué à la protection des données',
      subject: plainWords(`Registre des traitements. ${headers.join('. ')}`),
      passages: rows.map(row => ({ text: row.map(cellText).join(' ; ').slice(0, 4_000), heading: '', role: 'states' })),
      read: {},
    }
  }
  return null
}

function registerSigns(headers: readonly string[]): number {
  const words = headers.map(normaliseHeader)
  const signs =
    /finalite|base legale|categories? de donnees|duree de conservation|destinataire|traitement|personnes? concernee/
  return new Set(words.flatMap(word => signs.exec(word)?.[0] ?? [])).size
}

function doubts({ signs, kinds }: Evidence, future: boolean): Problem[] {
  const problems: Problem[] = []
  const warn = (key: 'no-kind' | 'no-date' | 'future-date') =>
    problems.push({ severity: 'warning', message: { fr: planTexts.fr.document[key], en: planTexts.en.document[key] } })
  if (!kinds.some(({ sure }) => sure)) warn('no-kind')
  if (!signs.dated) warn('no-date')
  if (future) warn('future-date')
  return problems
}

async function applyDocument(
  scope: Scope,
  rows: readonly ChosenRow[],
  { fileId }: { fileId: string | null },
): Promise<{ created: number; updated: number }> {
  const kept = rows.filter(row => row.choice !== 'skip')
  if (kept.length === 0) return { created: 0, updated: 0 }
  const incomplete = kept.find(
    ({ values }) => !values.kind || !values.dated || !values.who || !values.title || !pointsOf(values),
  )
  if (incomplete) throw new Conflict('plan.incomplete-fact', { line: incomplete.line })
  const facts = kept.map(({ values }) => ({
    kind: String(values.kind),
    title: String(values.title),
    dated: String(values.dated),
    who: String(values.who),
    document_kind: documentKinds.find(kind => kind === values.document_kind) ?? 'autre',
    prerequisites: pointsOf(values) ?? [],
    file_id: fileId,
  }))
  await atLines(kept, () => recordFacts(scope, { facts }))
  return { created: facts.length, updated: 0 }
}

/** One document never lifts several points at once: where its kind has several, a person says which. */
function pointsOf({ kind, point }: Record<string, unknown>): string[] | null {
  const known = factKinds.get(String(kind))?.prerequisites ?? []
  return known.length < 2 ? known : known.includes(String(point)) ? [String(point)] : null
}
