import { parsePattern, type Span, spansOf } from './pattern.ts'
import type { Words } from './words.ts'

/**
 * What a topic makes of « ne … pas »: nothing is promised; or a prohibition is the very clause (secrecy, transfers); or even
 * what takes an obligation away is the clause (the exemption of a concession).
 */
export type OnNegation = 'voids' | 'prohibits' | 'ignored'

/** « ne peut refuser », « ne peut s’opposer à », « ne dépasse pas »: a denial of a denial, or a limit. */
const refusals = new Set(
  'refuser refuse refusent opposer oppose opposent empecher depasser depasse depassent exceder excede excedent'.split(
    ' ',
  ),
)
const conditions = new Set(['si', 'lorsque', 'lorsqu', 'quand', 'tant', 'cas', 'faute', 'defaut', 'des'])
const contrasts = new Set(['mais', 'toutefois', 'cependant', 'neanmoins', 'revanche'])
const nothing = new Set(['pas', 'aucun', 'aucune', 'jamais', 'nullement', 'guere', 'ni'])
const modals = new Set(['peut', 'peuvent', 'saurait', 'sauraient', 'pourra', 'pourront', 'doit', 'doivent', 'devra'])
/** After « sans »: what makes no negation of the thing that follows. */
const harmless = new Set(
  'prejudice delai delais frais surcout cout supplement restriction limite limitation condition conditions que attendre qu'.split(
    ' ',
  ),
)

/** Said of an obligation, these take it away whatever the topic. */
const waivers = [
  'dispense* de|du|des|d',
  'exonere* de|du|des|d',
  'non prevu*|compris|comprise|inclus|incluse|couvert*|requis|requise',
  'sans objet',
  'exclu|exclue|exclus|exclues|exclut|excluent',
  'aucune|aucun|nulle ..1 obligation|engagement|garantie|exigence|stipulation|clause|disposition|mesure',
  'renonce*',
  'ne|n ..3 pas|nullement|aucunement ..1 tenu*|prevu*|requis*|exige*|applicable*|oblige*|inclus*|compris*|astreint*|demande*',
  'ne s applique*|appliquent pas',
  'ne prevoit|comprend|comporte|contient|impose|inclut|exige pas|aucun*|ni',
  'n impose|inclut|exige pas|aucun*|ni',
].map(parsePattern)

const setsAside = ['a l exclusion de|du|des|d', 'a l exception de|du|des|d', 'hormis|hors|ni|excepte'].map(parsePattern)

/** Forty topics ask about the same sentence. */
const read = new WeakMap<Words, { waived: Span[]; verbs: Span[] }>()

/** Whether what stands there is denied. */
export function isDenied(words: Words, span: Span, on: OnNegation): boolean {
  if (on === 'ignored') return false
  const inside = (scope: Span) => scope.from <= span.to && span.from <= scope.to
  let known = read.get(words)
  if (!known) read.set(words, (known = { waived: waived(words), verbs: verbsDenied(words) }))
  if (known.waived.some(inside)) return true
  if (on === 'prohibits') return false
  return known.verbs.some(inside) || shutOut(words, span)
}

/** Whether a sentence that opens a list denies what the list holds. */
export function deniesWhatFollows(words: Words, on: OnNegation): boolean {
  const last = words.list.length - 1
  return last >= 0 && isDenied(words, { from: last, to: last }, on)
}

function waived(words: Words): Span[] {
  return waivers
    .flatMap(pattern => spansOf(pattern, words))
    .filter(({ from }) => !isConditional(words, from))
    .map(({ from, to }) => ({ from: segmentStart(words, from), to: segmentEnd(words, to) }))
}

/** « ne … pas », « aucun … ne », « ne saurait »; « ne … que » and « ne … sans » affirm. */
function verbsDenied(words: Words): Span[] {
  const { list } = words
  return list.flatMap((word, at) => {
    if (word !== 'ne' && word !== 'n') return []
    const end = denialEnd(words, at)
    if (end === null || isConditional(words, at)) return []
    if (list[at - 1] === 'qui') return [{ from: at, to: Math.min(end + 3, segmentEnd(words, end)) }]
    return [{ from: segmentStart(words, at), to: segmentEnd(words, end) }]
  })
}

function denialEnd({ list, stops }: Words, at: number): number | null {
  if (withoutAfter(list, stops, at)) return null
  for (let before = at - 1; before >= 0 && at - before <= 8 && stops[before] === 0; before--)
    if (list[before] === 'aucun' || list[before] === 'aucune' || list[before] === 'nul') return at
  const modal = modals.has(list[at + 1] ?? '')
  for (let next = at + 1; next < list.length && next <= at + 14; next++) {
    const word = list[next] ?? ''
    if (nothing.has(word)) return pasOnly(list, next) ? null : next
    if (word === 'que' || word === 'qu' || refusals.has(word)) return null
    if (stops[next] === 2) break
  }
  return modal ? at + 1 : null
}

/** « ne … sans » is a condition: « aucune décision n’est prise sans intervention humaine ». */
function withoutAfter(list: readonly string[], stops: readonly number[], at: number): boolean {
  for (let next = at + 1; next < list.length && next <= at + 14; next++) {
    if (list[next] === 'sans') return !harmless.has(list[next + 1] ?? '') || list[next + 1]?.startsWith('qu') === true
    if (stops[next] !== 0) return false
  }
  return false
}

/** « pas seulement », « pas uniquement »: more is said, not less. */
const pasOnly = (list: readonly string[], at: number) => /^(seulement|uniquement)$/.test(list[at + 1] ?? '')

/** « sans réversibilité », « hors archivage », « à l’exclusion des métadonnées ». */
function shutOut(words: Words, { from }: Span): boolean {
  const { list, stops } = words
  const near = (to: number) => to < from && from - to <= 3 && stops.slice(to, from).every(stop => stop === 0)
  const opens = (at: number) => list.slice(segmentStart(words, at), at).some(word => word === 'ne' || word === 'n')
  const without = list.some(
    (word, at) => word === 'sans' && near(at) && !harmless.has(list[at + 1] ?? '') && !opens(at),
  )
  return without || setsAside.some(pattern => spansOf(pattern, words).some(({ to }) => near(to)))
}

/** « si le titulaire ne remet pas… »: what the sentence orders comes after. */
function isConditional(words: Words, at: number): boolean {
  const { list } = words
  for (let before = segmentStart(words, at); before < at; before++) {
    const word = list[before] ?? ''
    if (word === 'des' ? list[before + 1] === 'lors' : conditions.has(word)) return true
    if (word === 's' && /^ils?$/.test(list[before + 1] ?? '')) return true
  }
  return false
}

function segmentStart({ list, stops }: Words, at: number): number {
  let from = at
  while (from > 0 && stops[from - 1] === 0 && !contrasts.has(list[from - 1] ?? '')) from--
  return from
}

function segmentEnd({ list, stops }: Words, at: number): number {
  let to = at
  while (to < list.length - 1 && stops[to] === 0 && !contrasts.has(list[to + 1] ?? '')) to++
  return to
}
