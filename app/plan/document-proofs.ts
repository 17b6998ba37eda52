import { breather } from '#kernel/recognition.ts'
import type { FactKind } from './criteria.ts'
import { plainWords } from './plain-words.ts'
import type { DocumentSigns, Passage } from './read-document.ts'
import { factKinds } from './referential.ts'

/** A kind of fact that the document proves, or may prove: then a person ticks it. */
export interface Proof {
  kind: FactKind
  sure: boolean
  /** The words of the document that say so. */
  words: string
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

/** What a document proves, the surest first; a long one lets others have their turn. */
export async function proofsIn(signs: DocumentSigns): Promise<Proof[]> {
  const breathe = breather()
  const said: Said[] = []
  const everything = [signs.subject]
  for (const passage of signs.passages) {
    if (passage.role !== 'states' && passage.role !== 'decides') continue
    await breathe()
    said.push({ ...passage, about: plainWords(passage.heading), windows: windows(passage.text) })
    everything.push(plainWords(`${passage.heading} . ${passage.text}`))
  }
  const whole = everything.join(' ')
  const found: Proof[] = []
  for (const kind of factKinds.values()) {
    await breathe()
    const groups = patterns.get(kind.id) ?? []
    if (!kind.documents.includes(signs.kind) || !groups.every(group => group.test(whole))) continue
    const proof = await proves(kind, groups, signs, said, breathe)
    if (proof) found.push({ kind, ...proof })
  }
  return [...found.filter(({ sure }) => sure), ...found.filter(({ sure }) => !sure).slice(0, 3)]
}

/** All the clues must be in one passage, or in it and in what it is about: the title, the point it comes under. */
async function proves(
  kind: FactKind,
  groups: readonly RegExp[],
  signs: DocumentSigns,
  said: Said[],
  breathe: () => Promise<void> | undefined,
): Promise<Omit<Proof, 'kind'> | null> {
  const hitsIn = (words: string) => groups.map(group => group.test(words))
  const ai = kind.clues.findIndex(group => group.includes('intelligence artificielle'))
  const inTitle = hitsIn(signs.subject)
  // A sheet that people sign proves what it was about, not what else it mentions.
  if (signs.kind === 'emargement' && !inTitle.every(Boolean)) return null
  const mayBeSure = mayProve(kind, signs, said)
  let possible: string | null = null
  for (const passage of said) {
    await breathe()
    const about = hitsIn(passage.about).map((hit, i) => hit || inTitle[i] === true)
    for (const window of passage.windows) {
      const own = hitsIn(window.words)
      if (!own.some(Boolean) || !groups.every((_, i) => own[i] || about[i])) continue
      if (doubtful(window.text, groups, kind)) continue
      possible ??= window.text
      const spokenOf = ai === -1 ? about.some(Boolean) : about[ai] === true
      // An act about cameras that use AI is no AI roadmap because it also approves a plan.
      const closely = ai === -1 || own[ai] === true || inTitle.filter(Boolean).length >= groups.length - 1
      const whole = own.every(Boolean)
      const fit =
        signs.kind === 'deliberation' || signs.kind === 'arrete'
          ? passage.role === 'decides' && closely && (spokenOf || whole)
          : spokenOf || (signs.kind === 'proces-verbal' ? whole : !['rapport', 'convention'].includes(signs.kind))
      if (mayBeSure && fit) return { sure: true, words: window.text }
    }
  }
  const words = possible ?? inOneSection(said, groups, kind, inTitle)
  return words === null ? null : { sure: false, words }
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
function inOneSection(
  said: Said[],
  groups: readonly RegExp[],
  kind: FactKind,
  inTitle: readonly boolean[],
): string | null {
  const sections = new Map<string, string>()
  for (const { about, windows } of said) {
    const known = sections.get(about) ?? about
    if (known.length >= longestSection) continue
    const firm = windows.filter(({ text }) => !doubtful(text, groups, kind)).map(({ words }) => words)
    sections.set(about, [known, ...firm].join(' . ').slice(0, longestSection))
  }
  const found = [...sections].find(([, words]) =>
    groups.every((group, i) => inTitle[i] === true || group.test(words)),
  )?.[0]
  if (found === undefined) return null
  const own = said.filter(({ about }) => about === found).flatMap(passage => passage.windows)
  return own.find(({ words }) => groups.some(group => group.test(words)))?.text ?? own[0]?.text ?? ''
}

const longestSection = 6_000
