import type { Cell, Mapping, Sheet } from './recognition.ts'

/** What is normalised is a header, a name or a sentence; whatever a file holds beyond is not worth its cost. */
const longestNormalised = 100_000

/** Lower case, no accents, no punctuation, single spaces: « N° de marché : » → `n de marche`. */
export function normaliseHeader(text: string): string {
  return (text.length > longestNormalised ? text.slice(0, longestNormalised) : text)
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A cell as the text a person reads; an error cell and an empty one give ''. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === 'object') return ''
  return typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : String(cell)
}

/** The beginning of a text, never half a character: a database keeps no such thing. */
export function cutText(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
}

/**
 * The header among the first 20 rows: the row that feeds the most fields, the first of equals. `known` lists, per
 * field, its accepted headers, normalised. `score` is the share of fields fed (0 to 1). Null when fewer than two are.
 */
export function findHeader(rows: Cell[][], known: string[][]): { index: number; score: number } | null {
  let best: { index: number; score: number } | null = null
  const least = Math.min(2, known.length)
  const fields = known.map((words, i) => ({ name: String(i), words }))
  for (const [index, row] of rows.slice(0, 20).entries()) {
    const matched = pairUp(row.map(cellText), fields).length
    const score = matched / known.length
    if (matched >= least && matched > 0 && (best === null || score > best.score)) best = { index, score }
  }
  return best
}

/** The line of the file on which a row begins, as a spreadsheet counts them. */
export function lineOf(sheet: Sheet, index: number): number {
  return sheet.lines?.[index] ?? index + 1
}

/** The rows below the header, each with its line in the file. */
export function rowsBelow(sheet: Sheet, header: number): { line: number; cells: Cell[] }[] {
  return sheet.rows.slice(header + 1).map((cells, offset) => ({ line: lineOf(sheet, header + 1 + offset), cells }))
}

/** Keys of a header row's columns, in order, all different: a repeated header gets « (2) », an empty one its place. */
export function columnKeys(headers: Cell[]): string[] {
  const used = new Set<string>()
  return headers.map((header, i) => {
    const base = cellText(header).trim() || `Colonne ${i + 1}`
    let key = base
    for (let n = 2; used.has(key); n++) key = `${base} (${n})`
    used.add(key)
    return key
  })
}

/** Proposes the field each column feeds, keyed as `columnKeys` does; a field is fed by one column at most. */
export function mapColumns(headers: string[], fields: { name: string; words: string[] }[]): Mapping {
  const keys = columnKeys(headers)
  const mapping: Mapping = Object.fromEntries(keys.map(key => [key, null]))
  for (const { column, field } of pairUp(headers, fields)) {
    const key = keys[column]
    if (key !== undefined) mapping[key] = field
  }
  return mapping
}

/** Longer cells are sentences, and cost more to compare than they are worth. */
const longestHeader = 200

/** Best pairs first, so that « nom » goes to the column « Nom » even when « Nom du référent » comes before it. */
function pairUp(headers: string[], fields: { name: string; words: string[] }[]): { column: number; field: string }[] {
  const pairs = headers.flatMap((header, column) => {
    if (header.length > longestHeader) return []
    const normalised = singular(normaliseHeader(header))
    if (normalised === '') return []
    return fields.map(({ name, words }) => ({ column, field: name, score: closeness(normalised, words) }))
  })
  const columns = new Set<number>()
  const taken = new Set<string>()
  return pairs
    .filter(pair => pair.score > 0)
    .toSorted((a, b) => b.score - a.score || a.column - b.column)
    .filter(({ column, field }) => {
      if (columns.has(column) || taken.has(field)) return false
      columns.add(column)
      taken.add(field)
      return true
    })
}

/** 1 for the same words (a little less for later synonyms), less for words found inside a longer header, else 0. */
function closeness(header: string, words: string[]): number {
  let best = 0
  for (const [rank, accepted] of words.entries()) {
    const word = singular(normaliseHeader(accepted))
    if (word === '') continue
    const share = word.length / header.length
    if (header === word) best = Math.max(best, 1 - rank / 1000)
    else if (share >= 0.4 && ` ${header} `.includes(` ${word} `)) best = Math.max(best, share * 0.9)
  }
  return best
}

const singular = (text: string) => text.replace(/(\p{L}{3,})[sx](?= |$)/gu, '$1')

const blankWords = new Set(
  (
    'nc|n c|nr|n r|nd|n d|na|n a|ns|s o|neant|sans objet|non renseigne|non renseignee|non communique|non communiquee|' +
    'non connu|non connue|non concerne|non concernee|non applicable|non disponible|non defini|non definie|inconnu|inconnue|' +
    'a completer|a renseigner|a definir|a preciser|a confirmer|vide|null|none|tbd|unknown|not available|not applicable'
  ).split('|'),
)

/** Whether a cell's words mean that nobody knows: « NC », « Non renseigné », « N/A », « ? », « - », nothing at all. */
export function isBlankWord(text: string): boolean {
  const normalised = normaliseHeader(text)
  return normalised === '' || blankWords.has(normalised)
}

const about =
  /^(?:environ|env\.?|à peu près|approximativement|approx\.?|près de|~|≈|±|total|nb|nombre)[\s:]*(?:de\s+)?/i
const multiples = /^(?:k|mille|milliers?|millions?|milliards?|m|md)\b/i

/** A whole number people wrote: « environ 30 », « 45 postes », « 1 200 ». Null when it is not one (« NC », « 10 à 20 », « 30 % »). */
export function parseCount(text: string): number | null {
  if (text.length > 200) return null
  const bare = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(about, '')
  const found = /^(\d{1,3}(?:[ .'’]\d{3})+|\d+)(?:[.,]0+)?(?!\d)(.*)$/.exec(bare)
  if (found === null) return null
  const rest = (found[2] ?? '').trim()
  if (!/^[\p{L}\s.'’/-]*$/u.test(rest) || /^[.,/-]/.test(rest) || multiples.test(rest)) return null
  const value = Number((found[1] ?? '').replace(/\D/g, ''))
  return Number.isSafeInteger(value) ? value : null
}

const months = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec']
const monthNames = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre'.split('|')
const timeOfDay = /[t\s,]+(?:à\s+)?\d{1,2}\s?[:h]\s?\d{0,2}(?::\d{2})?(?:[.,]\d+)?\s?(?:z|[+-]\d{2}:?\d{2})?$/i

/**
 * 'YYYY-MM-DD' from a date as French files hold it: day first, ISO, « 12 mars 2026 », or a spreadsheet's day number
 * (number, or five digits). Null for impossible dates and month-first ones: nothing is guessed.
 */
export function parseFrenchDate(text: string | number): string | null {
  if (typeof text === 'number') return serialDate(text)
  if (text.length > 60) return null
  const bare = text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(timeOfDay, '')
  if (/^\d{5}$/.test(bare)) return serialDate(Number(bare))
  const iso = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(bare)
  if (iso !== null) return civilDate(iso[1], iso[3], iso[4])
  const numeric = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})$/.exec(bare)
  if (numeric !== null) return civilDate(numeric[3], numeric[2], numeric[1])
  const words = /^(?:[a-z]+di|dimanche)? ?(\d{1,2})(?:er)? ([a-z]+) (\d{4}|\d{2})$/.exec(normaliseHeader(bare))
  return words === null ? null : civilDate(words[3], monthNumber(words[2] ?? ''), words[1])
}

function monthNumber(word: string): string {
  const index = monthNames.indexOf(word)
  return String((index === -1 ? months.findIndex(short => word === short || word === `${short}r`) : index) + 1)
}

/** Two-digit years follow spreadsheets: 00 to 29 are 2000s, 30 to 99 are 1900s. */
function civilDate(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const written = Number(year)
  const full = year?.length === 2 ? written + (written < 30 ? 2000 : 1900) : written
  if (!(full >= 1800 && full < 2200)) return null
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)))
  const exact = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return exact ? date.toISOString().slice(0, 10) : null
}

/** Day numbers of the 1900 system from 1954 to 2119: below and beyond, a number is more likely something else. */
function serialDate(serial: number): string | null {
  if (!(serial >= 20_000 && serial < 80_500)) return null
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}
