import { candidatesFor } from './candidates.ts'
import { type NamedCcag, ccagsIn } from './ccag.ts'
import { impliedByCcag } from './ccag-data.ts'
import { derogatedFrom, type Derogations, derogationsIn } from './derogations.ts'
import { findTopic, type Found, type SetAside } from './find-topic.ts'
import { quoted, sentencesIn } from './sentence.ts'
import type { Place } from './sentences.ts'
import { type Topic, topics, topicsVersion } from './topics.ts'

/** A sentence of the file; `offset` and `length` count characters of the text read, `page` from 1, null without pages. */
export interface Quote {
  sentence: string
  page: number | null
  offset: number
  length: number
}

interface ByCcag {
  family: string
  edition: number
  articles: readonly string[]
  derogated: 'no' | 'in-part' | 'yes'
  verified: boolean
}

export interface TopicResult extends Pick<Topic, 'number' | 'id' | 'title' | 'level' | 'when' | 'references'> {
  state: 'found' | 'not-found' | 'not-read'
  hits: (Quote & { clues: string[] })[]
  /** Sentences that bear the words and are no clause, with the reason. */
  set_aside: (Quote & { clues: string[]; why: SetAside })[]
  /** What the contract takes in by naming a CCAG; never a clue by itself. */
  by_ccag: ByCcag[]
}

export interface Detection {
  topics_version: string
  ccag: (Quote & Omit<NamedCcag, 'sentence'>)[]
  derogations: { said: Derogations['said']; list: (Quote & { articles: string[] })[] }
  topics: TopicResult[]
}

/**
 * Looks for the forty topics in the text of a contract. `paged` texts have « \f » where a page begins; `wrapped` ones have
 * lines that end where the page does. A text without a word says `not-read`, never « not found ».
 */
export function clausesIn(text: string, { paged = false, wrapped = true } = {}): Detection {
  const sentences = sentencesIn(text, wrapped)
  const ccags = ccagsIn(sentences)
  const derogations = derogationsIn(text, sentences)
  const candidates = candidatesFor(topics, sentences)
  const pages = paged ? [...text.matchAll(/\f/g)].map(({ index }) => index) : null
  const quote = (place: Place): Quote => ({
    sentence: quoted(text, place),
    page: pages && countBefore(pages, place.offset) + 1,
    offset: place.offset,
    length: place.length,
  })
  return {
    topics_version: topicsVersion,
    ccag: ccags.map(({ sentence, ...rest }) => ({ ...quote(sentence), ...rest })),
    derogations: {
      said: derogations.said,
      list: derogations.list.map(({ articles, sentence }) => ({ ...quote(sentence), articles })),
    },
    topics: topics.map(topic => {
      const found = findTopic(topic, text, candidates.get(topic) ?? [])
      const { number, id, title, level, when, references } = topic
      const hits = found.filter(one => one.aside === null)
      return {
        number,
        id,
        title,
        level,
        when,
        references,
        state: text.trim() === '' ? 'not-read' : hits.length > 0 ? 'found' : 'not-found',
        hits: hits.map(one => ({ ...quote(one.sentence), clues: one.clues })),
        set_aside: found.flatMap(one => setAside(one, quote)),
        by_ccag: impliedIn(number, ccags, derogations),
      }
    }),
  }
}

/** How many of these places, in order, stand before that one. */
function countBefore(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function setAside({ sentence, clues, aside }: Found, quote: (place: Place) => Quote) {
  return aside === null ? [] : [{ ...quote(sentence), clues, why: aside }]
}

function impliedIn(topic: number, ccags: readonly NamedCcag[], derogations: Derogations): ByCcag[] {
  return impliedByCcag
    .filter(one => one.topic === topic && ccags.some(c => c.family === one.family && c.edition === one.edition))
    .map(one => ({
      family: one.family,
      edition: one.edition,
      articles: one.articles,
      derogated: derogatedFrom(one, derogations),
      verified: one.verified,
    }))
}
