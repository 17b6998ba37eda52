import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import type { ChosenRow, Problem, ReadFile, Recogniser, StagedRow } from '#kernel/recognition.ts'
import { cellText, normaliseHeader, parseFrenchDate } from '#kernel/sheets.ts'
import type { Scope } from '#kernel/scope.ts'
import type { FactKind } from './criteria.ts'
import { plainWords, readDocument, type DocumentSigns, type Passage } from './read-document.ts'
import { formFor } from './document-form.ts'
import { documentKinds } from './criteria.ts'
import { recordFacts } from './record-facts.ts'
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
    if (found.kinds.length) return found.kinds.some(({ sure }) => sure) ? 0.9 : 0.6
    const { kind, subject, passages } = found.signs
    const speaks = aboutAi.test(
      ` ${subject} ${passages.map(p => (p.role === 'cites' ? '' : plainWords(p.text))).join(' ')} `,
    )
    return !speaks ? 0.2 : kind === 'rapport' || kind === 'convention' || kind === 'autre' ? 0.3 : 0.45
  },
  async preview(scope, file) {
    const found = readEvidence(file)
    if (!found) return { rows: [], problems: [] }
    const { signs, kinds } = found
    const future = signs.dated !== null && signs.dated > today(scope)
    const common = { title: signs.title, dated: future ? null : signs.dated, who: signs.who, document_kind: signs.kind }
    const rows: StagedRow[] = kinds.map(({ kind, sure }, index) => ({
      line: index + 1,
      values: { kind: kind.id, ...common },
      choice: sure ? 'create' : 'skip',
    }))
    return {
      rows: rows.length ? rows : [{ line: 1, values: { kind: '', ...common } }],
      problems: doubts(found, future),
      form: formFor(kinds.map(({ kind }) => kind)),
    }
  },
  apply: applyDocument,
}

const aboutAi = / (ia|intelligences? artificielles?|chatgpt) /

type Evidence = { signs: DocumentSigns; kinds: Proof[] }

function readEvidence(file: ReadFile): Evidence | null {
  const signs = file.sheets ? readRegister(file) : file.text ? readDocument(file.text, file.name) : null
  return signs && { signs, kinds: proofsIn(signs) }
}

/** A kind of fact that the document proves, or may prove: then a person ticks it. */
interface Proof {
  kind: FactKind
  sure: boolean
}

/** Words cannot count nor compare: kinds that claim a number, a share or an order are always left to a person. */
const toTick = new Set([
  'data-inventory',
  'data-owners-named',
  'data-body-minutes',
  'epci-data-body-participation',
  'it-map-document',
  'usage-measure-staff-body',
  'pooled-vendor-questionnaire',
  'environment-programme',
  'citizen-cafe-programme',
  'listening-plan',
  'ai-training-report',
  'prompt-collection',
  'data-leads-network',
  'official-fact-sheet',
  'social-network-decision',
  'public-ai-information',
])

/** What is announced, asked, wished or regretted is no evidence… */
const notYet =
  /\b(sera|seront|serai(en)?t|devra|devront|pourra|pourront|pourrai(en)?t|entrera|(est|sont) prevue?s?|envisag\w+|prevoit|prochain\w*|souhait\w+|demande(nt)? (si|qu\w*)|s interroge\w*|rappel\w+|regrette\w*|propose\w* d\w*)\b/
/** … nor what is denied or undone, save for kinds that are themselves a refusal or a finding of nothing. */
const denied =
  /\b(aucune?|(ne|n) (\w+ ){0,3}pas|abroge\w*|retiree?s?|ajourne\w*|rejet\w+|reporte\w*|surso\w+|refuse\w*|met fin)\b/
const refusals = /^(nothing-found|priority-declined|non-ai-alternative)/

const patterns = new Map([...factKinds.values()].map(kind => [kind.id, kind.clues.map(clueGroup)]))

/** Whole words, singular or plural, verbs also in the infinitive; a clue that ends with « - » is the beginning of a word. */
function clueGroup(clues: readonly string[]): RegExp {
  const each = clues.map(clue => {
    const words = plainWords(clue).split(' ').join('(?:e?s?|x|r) ')
    return clue.endsWith('-') ? `${words}\\w*` : `${words}(?:e?s?|x|r)`
  })
  return new RegExp(`\\b(?:${each.join('|')})\\b`)
}

interface Said extends Passage {
  about: string
  windows: { text: string; words: string }[]
}

function proofsIn(signs: DocumentSigns): Proof[] {
  const said = signs.passages
    .filter(({ role }) => role === 'states' || role === 'decides')
    .map(passage => ({ ...passage, about: plainWords(passage.heading), windows: windows(passage.text) }))
  const everything = `${signs.subject} ${said.map(({ heading, text }) => plainWords(`${heading} . ${text}`)).join(' ')}`
  const found = [...factKinds.values()].flatMap(kind => {
    const groups = patterns.get(kind.id) ?? []
    if (!kind.documents.includes(signs.kind) || !groups.every(group => group.test(everything))) return []
    const answer = proves(kind, groups, signs, said)
    return answer ? [{ kind, sure: answer === 'sure' }] : []
  })
  return [...found.filter(({ sure }) => sure), ...found.filter(({ sure }) => !sure).slice(0, 3)]
}

/** All the clues must be in one passage, or in it and in what it is about: the title, the point it comes under. */
function proves(
  kind: FactKind,
  groups: readonly RegExp[],
  signs: DocumentSigns,
  said: Said[],
): 'sure' | 'possible' | null {
  const hitsIn = (words: string) => groups.map(group => group.test(words))
  const ai = kind.clues.findIndex(group => group.includes('intelligence artificielle'))
  const inTitle = hitsIn(signs.subject)
  // A sheet that people sign proves what it was about, not what else it mentions.
  if (signs.kind === 'emargement' && !inTitle.every(Boolean)) return null
  const mayBeSure = mayProve(kind, signs, said)
  let possible = false
  for (const passage of said) {
    const about = hitsIn(passage.about).map((hit, i) => hit || inTitle[i] === true)
    for (const window of passage.windows) {
      const own = hitsIn(window.words)
      if (!own.some(Boolean) || !groups.every((_, i) => own[i] || about[i])) continue
      if (doubtful(window.text, groups, kind)) continue
      possible = true
      const spokenOf = ai === -1 ? about.some(Boolean) : about[ai] === true
      // An act about cameras that use AI is no AI roadmap because it also approves a plan.
      const closely = ai === -1 || own[ai] === true || inTitle.filter(Boolean).length >= groups.length - 1
      const whole = own.every(Boolean)
      const fit =
        signs.kind === 'deliberation' || signs.kind === 'arrete'
          ? passage.role === 'decides' && closely && (spokenOf || whole)
          : spokenOf || (signs.kind === 'proces-verbal' ? whole : !['rapport', 'convention'].includes(signs.kind))
      if (mayBeSure && fit) return 'sure'
    }
  }
  return possible || inOneSection(said, groups, kind, inTitle) ? 'possible' : null
}

const drafts = /\b(version de travail|document de travail|brouillon|version provisoire)\b|(^|\. )projet( \.|$)/
const undone = /\b(rejette|ajourne|sursoit|retire)\b/

function mayProve(kind: FactKind, { kind: document, certain, subject }: DocumentSigns, said: Said[]): boolean {
  if (!certain || document === 'autre' || kind.prerequisites.length > 1 || toTick.has(kind.id)) return false
  if (said.some(({ role, text }) => role === 'decides' && undone.test(plainWords(text)))) return false
  if (kind.id === 'ai-charter-draft') return true
  const opening = [subject, ...said.slice(0, 6).map(({ text }) => plainWords(text))].join(' . ')
  return !drafts.test(opening) && !(document === 'charte' && /\bprojet (de charte|version)\b/.test(opening))
}

/** Each sentence, then the paragraph: a doubt in one sentence leaves the next as it is. */
function windows(text: string): { text: string; words: string }[] {
  const sentences = text.split(/(?<=[.;!?])\s+(?=\p{Lu}|[-•])/u)
  const all = text.length <= 700 && sentences.length > 1 ? [...sentences, text] : sentences
  return all.map(one => ({ text: one, words: plainWords(one) }))
}

function doubtful(window: string, groups: readonly RegExp[], kind: FactKind): boolean {
  return window.split(/[,;:–(]/).some(clause => {
    const words = plainWords(clause)
    return (
      groups.some(group => group.test(words)) && (notYet.test(words) || (denied.test(words) && !refusals.test(kind.id)))
    )
  })
}

/** Weaker: the clues are spread over one section, in sentences that doubt nothing. */
function inOneSection(said: Said[], groups: readonly RegExp[], kind: FactKind, inTitle: readonly boolean[]): boolean {
  const sections = new Map<string, string>()
  for (const { about, windows } of said) {
    const firm = windows.filter(({ text }) => !doubtful(text, groups, kind)).map(({ words }) => words)
    sections.set(about, [sections.get(about) ?? about, ...firm].join(' . ').slice(0, 6_000))
  }
  return [...sections.values()].some(words => groups.every((group, i) => inTitle[i] === true || group.test(words)))
}

/** A GDPR register kept as a sheet: each row is a passage, the newest update its date. */
function readRegister({ sheets, name }: ReadFile): DocumentSigns | null {
  for (const sheet of sheets ?? []) {
    const index = sheet.rows.slice(0, 10).findIndex(row => registerSigns(row.map(cellText)) >= 3)
    const headers = (sheet.rows[index] ?? []).map(cellText)
    if (index === -1) continue
    const updated = headers.findIndex(header =>
      /mise? a jour|derniere (revision|modification)/.test(normaliseHeader(header)),
    )
    const rows = sheet.rows.slice(index + 1)
    const dates = rows.flatMap(row => parseFrenchDate(cellText(row[updated])) ?? [])
    return {
      kind: 'registre-rgpd',
      certain: true,
      title: 'Registre des traitements',
      dated: dates.toSorted().at(-1) ?? parseFrenchDate(/\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? ''),
      who: 'Délégué à la protection des données',
      subject: plainWords(`Registre des traitements. ${headers.join('. ')}`),
      passages: rows.map(row => ({ text: row.map(cellText).join(' ; '), heading: '', role: 'states' })),
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
  await recordFacts(scope, { facts })
  return { created: facts.length, updated: 0 }
}

/** One document never lifts several points at once: where its kind has several, a person says which. */
function pointsOf({ kind, point }: Record<string, unknown>): string[] | null {
  const known = factKinds.get(String(kind))?.prerequisites ?? []
  return known.length < 2 ? known : known.includes(String(point)) ? [String(point)] : null
}
