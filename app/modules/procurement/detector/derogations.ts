import { impliedByCcag } from './ccag-data.ts'
import { wordsOf } from './words.ts'
import type { Sentence } from './sentence.ts'
import type { Place } from './sentences.ts'

export interface Derogation {
  /** « 42 », « 5.2 »: the articles set aside, as written. */
  articles: string[]
  sentence: Place
}

export interface Derogations {
  /** `listed`, `none` when the contract says that there is none, `unsaid` when it says nothing. */
  said: 'listed' | 'none' | 'unsaid'
  list: Derogation[]
}

const number = String.raw`\d{1,2}(?:\.\d{1,2})*`
const list = String.raw`(${number}(?:\s*(?:,|;|et|à|ainsi que)\s*(?:aux?\s+)?(?:l.)?(?:articles?\s+)?${number})*)`
const after = new RegExp(String.raw`d[ée]rog\p{L}*\s.{0,60}?art(?:icle|\.)?s?\s*${list}`, 'giu')
const ofCcag = new RegExp(
  String.raw`art(?:icle|\.)?s?\s*${list}\s+du\s+(?:C\.?C\.?A\.?G|cahier des clauses administratives g)`,
  'giu',
)
const none =
  /\b(aucune derogation|ne derogent? pas|ne deroge (a )?aucun|sans derogation|derogations? neant|pas derog\w+|aucun article du ccag)\b/

/** The articles of the CCAG that a contract sets aside: its list (usually the last article), and what it says on the way. */
export function derogationsIn(text: string, sentences: readonly Sentence[]): Derogations {
  let saysNone = false
  const found = sentences.flatMap(({ block, offset, length }): Derogation[] => {
    if (block.kind === 'contents') return []
    const sentence = text.slice(offset, offset + length).replace(/\s+/g, ' ')
    const underList = /d[ée]rogation/iu.test(block.heading)
    const plain = wordsOf(sentence).list.join(' ')
    if (none.test(plain)) {
      saysNone = true
      return []
    }
    if (underList && plain === 'neant') saysNone = true
    const matches = [...sentence.matchAll(after), ...(underList ? sentence.matchAll(ofCcag) : [])]
    const articles = [...new Set(matches.flatMap(([, numbers = '']) => articlesOf(numbers)))]
    return articles.length > 0 ? [{ articles, sentence: { offset, length } }] : []
  })
  return { said: found.length > 0 ? 'listed' : saysNone ? 'none' : 'unsaid', list: found }
}

/** « 43 à 46 » is four articles. */
function articlesOf(written: string): string[] {
  const range = /^(\d{1,2})\s*à\s*(?:l.)?(?:article\s+)?(\d{1,2})$/iu.exec(written)
  const [from, to] = [Number(range?.[1]), Number(range?.[2])]
  if (range && from < to) return Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
  return written.match(new RegExp(number, 'g')) ?? []
}

type Implied = (typeof impliedByCcag)[number]

/** How much of what a CCAG implies the contract sets aside. */
export function derogatedFrom(
  { articles }: Pick<Implied, 'articles'>,
  { list: set }: Derogations,
): 'no' | 'in-part' | 'yes' {
  const aside = set.flatMap(one => one.articles)
  const whole = (article: string) => aside.some(one => one === article || article.startsWith(`${one}.`))
  if (articles.every(whole)) return 'yes'
  return articles.some(article => whole(article) || aside.some(one => one.startsWith(`${article}.`))) ? 'in-part' : 'no'
}
