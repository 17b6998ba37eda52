import { ccagFamilies } from './ccag-data.ts'
import { isDenied } from './negation.ts'
import { parsePattern, spansOf } from './pattern.ts'
import type { Sentence } from './sentence.ts'
import type { Place } from './sentences.ts'
import { type Words, wordsOf } from './words.ts'

type Edition = 2009 | 2021

/** A CCAG that the contract makes its own. */
export interface NamedCcag {
  /** TIC, FCS, PI… */
  family: string
  /** Null when the contract does not say it, or says both. */
  edition: Edition | null
  /** Read in a date of order or a year, or guessed from the options A and B, which only 2009 had. */
  edition_from: 'date' | 'options' | null
  /** Both editions are named: a person must choose. */
  contradictory: boolean
  sentence: Place
}

interface Mention {
  family: string
  edition: Edition | null
  place: Place
}

const words = (family: (typeof ccagFamilies)[number]) => [
  parsePattern(`ccag ..1 ${family.short.join('|')}`),
  parsePattern(`ccag ..8 ${family.long}`),
  parsePattern(`clauses administratives generales ..10 ${family.long}`),
  parsePattern(`clauses administratives generales ..3 ${family.short.join('|')}`),
]
const patterns = ccagFamilies.map(family => ({ id: family.id, patterns: words(family) }))
const options = ['option a|b ..8 ccag', 'ccag ..14 option a|b'].map(parsePattern)

/** The CCAGs that sentences name without setting them aside; titles and contents do not count. */
export function ccagsIn(sentences: readonly Sentence[]): NamedCcag[] {
  const mentions = sentences.flatMap(mentionsIn)
  return [...new Set(mentions.map(({ family }) => family))].flatMap((family): NamedCcag[] => {
    const [first, ...others] = mentions.filter(mention => mention.family === family)
    if (!first) return []
    const all = [first, ...others]
    const editions = [...new Set(all.flatMap(({ edition }) => edition ?? []))]
    const [edition = null] = editions
    const said = all.find(mention => mention.edition !== null) ?? first
    if (editions.length > 1)
      return [{ family, edition: null, edition_from: null, contradictory: true, sentence: said.place }]
    const by2009 = edition === null && family === 'TIC' && sentences.some(hasOptions)
    return [
      {
        family,
        edition: by2009 ? (2009 as const) : edition,
        edition_from: by2009 ? ('options' as const) : edition ? ('date' as const) : null,
        contradictory: false,
        sentence: said.place,
      },
    ]
  })
}

function mentionsIn({ block, words: read, offset, length }: Sentence): Mention[] {
  if (block.kind === 'heading' || block.kind === 'contents') return []
  const [reading] = read.slice(-1)
  if (!reading) return []
  return patterns.flatMap(({ id, patterns: known }) => {
    const spans = known.flatMap(pattern => spansOf(pattern, reading)).filter(span => !isDenied(reading, span, 'voids'))
    const [span] = spans
    if (!span) return []
    return [{ family: id, edition: editionIn(reading, span.from), place: { offset, length } }]
  })
}

/** The year said after the name, or before it in the same sentence; that of the order that approved it. */
function editionIn({ list }: Words, from: number): Edition | null {
  const year = (pieces: readonly string[]) => pieces.find(word => word === '2009' || word === '2021')
  const found = year(list.slice(from)) ?? year(list.slice(0, from).toReversed())
  return found === '2009' ? 2009 : found === '2021' ? 2021 : null
}

const hasOptions = ({ words: read }: Sentence) =>
  read.some(reading => options.some(pattern => spansOf(pattern, reading).length > 0))

/** Whether a sentence only sends back to an article of a CCAG, and says nothing itself. */
export function onlyRefers(sentence: string): boolean {
  const { list } = wordsOf(sentence)
  const refers =
    /\bart(icle|\.)?s?\s+[\d.,\s]+(?:et\s+[\d.]+\s+)?du\s+(?:CCAG|cahier des clauses administratives g)/iu.test(
      sentence,
    )
  const sends =
    /\b(conform[ée]ment|application|r[ée]gi\w*|selon|pr[ée]vu\w*|d[ée]fini\w*|dispositions|sens|s.applique\w*|suivant)\b/iu
  return refers && sends.test(sentence) && list.length <= 24
}
