import { plainWords } from '#kernel/texts.ts'
import { labelIn, themes } from '../vocabularies/terms.ts'
import type { DatasetContent } from './content.ts'

/** What is searched of a published dataset, each word once and after a space, so that the beginning of a word finds it. */
export function searchedWords({
  title,
  description,
  keywords,
  themes: codes,
  publisher,
  place,
}: DatasetContent): string {
  const said = [title, publisher, place, ...keywords, ...codes.map(code => labelIn(themes, code, 'fr')), description]
  const words = plainWords(said.filter(Boolean).join(' ').slice(0, 20_000)).split(' ')
  return ` ${[...new Set(words)].join(' ')}`
}

/** Beginnings of words to look for: a plural finds its singular. */
export function askedWords(text: string): string[] {
  const words = plainWords(text.slice(0, 100))
    .split(' ')
    .filter(word => word !== '')
  return words.map(word => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
}
