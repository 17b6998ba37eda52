import { spaced, type Language } from '#kernel/texts.ts'
import { errorWords, gapWords } from './error-words.ts'
import type { RowError } from './row-error.ts'
import type { Gap } from './table-schema.ts'

type ErrorCode = keyof (typeof errorWords)['fr']

/** What to do about an error, in one sentence; an error kept by an older version says its code. */
export function sayError({ code, words = {} }: Pick<RowError, 'code' | 'words'>, language: Language): string {
  const sentence = Object.hasOwn(errorWords[language], code) ? errorWords[language][code as ErrorCode] : code
  return spaced(typeof sentence === 'function' ? sentence(words) : sentence, language)
}

/** « ligne 12, colonne siret : il manque un chiffre… » */
export function sayErrorAtPlace(error: RowError, language: Language): string {
  const { line, column } = error
  const place = [
    line === null ? null : `${language === 'fr' ? 'ligne' : 'line'} ${line}`,
    column === null ? null : `${language === 'fr' ? 'colonne' : 'column'} ${column}`,
  ].filter(part => part !== null)
  const whole = language === 'fr' ? 'en-tête' : 'header'
  return spaced(`${place.join(', ') || whole}${language === 'fr' ? ' : ' : ': '}${sayError(error, language)}`, language)
}

export function sayGap({ code, column, detail }: Gap, language: Language): string {
  const said = gapWords[language][code](detail)
  return spaced(column ? `${column}${language === 'fr' ? ' : ' : ': '}${said}` : said, language)
}
