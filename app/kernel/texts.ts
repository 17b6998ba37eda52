/** The product speaks French and English; law, clauses and guides are French only. */
export type Language = 'fr' | 'en'

/** A sentence in both languages, as reference data files hold it. */
export type Text = Readonly<Record<Language, string>>

/** The English catalogue has the French one's keys and functions, with any wording. */
type SameShape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: SameShape<T[K]> }

/** Texts of one module: a key missing from English is a type error. Read them as `texts[scope.language].title`. */
export function defineTexts<const T>(fr: T, en: NoInfer<SameShape<T>>): Record<Language, SameShape<T>> {
  return { fr: fr as SameShape<T>, en }
}

/** « Éditeur » → « Editeur » */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Lower case, no accents, words of letters and figures separated by one space: « Next’ADS – Été » → « next ads ete ». */
export function plainWords(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const narrowSpace = '\u202f'

/** French typography for sentences assembled by the program: narrow no-break space before ; : ! ? and inside « ». */
export function frenchSpaces(sentence: string): string {
  return sentence
    .replace(/ ([;:!?»])/g, `${narrowSpace}$1`)
    .replace(/« /g, `«${narrowSpace}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, narrowSpace)
}

/** A sentence set as its language is. */
export function spaced(sentence: string, language: Language): string {
  return language === 'fr' ? frenchSpaces(sentence) : sentence
}

/** Control characters and lone surrogates are refused by PDF/UA and by XML: they never carry anything a reader sees. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to take out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
}

export function formatNumber(value: number, language: Language, digits = 1): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
}

/** `0.5` → « 50 % » */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

// Made once: making one takes longer than using it a hundred times.
const longDates = {
  fr: new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A civil date 'YYYY-MM-DD' → « 23 novembre 2026 », « 1er janvier 2027 »; what is written like one and is none stays as it is. */
export function formatDate(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`)
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
  return exists ? firstOfMonth(longDates[language].format(day), language) : date
}

export function formatInstant(instant: Date, language: Language, timeZone: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone })
  return firstOfMonth(format.format(instant), language)
}

/** In French the first of a month alone is an ordinal. */
function firstOfMonth(date: string, language: Language): string {
  return language === 'fr' ? date.replace(/^1(?=\s)/, '1er') : date
}
