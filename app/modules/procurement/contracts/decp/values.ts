import { civilDate } from '#kernel/clock.ts'
import { isBlankWord, parseFrenchDate } from '#kernel/sheets.ts'
import { plainWords } from '#kernel/texts.ts'
import { largestAmount, longestMonths, longestSureMonths } from '../contract.ts'

/** A value that was understood, or not, and what is doubtful about it. */
export interface Read<T> {
  value: T | null
  doubt?: string
}

const earliest = '1980-01-01'
const months = 'january february march april may june july august september october november december'.split(' ')

/** A civil date of the many that are published; a year such as 0002 or 5021 is a doubt, and never guessed. */
export function readDate(text: string, latest: string): Read<string> {
  if (isBlankWord(text)) return { value: null }
  const date = instant(text) ?? monthFirst(text) ?? parseFrenchDate(text.replace(zone, ''))
  // Well written, of no day that there ever was: year 0002 or 5021, a 31st of February.
  if (date === null) return { value: null, doubt: /^\d{4}-\d{2}-\d{2}/.test(text) ? 'date-absurd' : 'date-unread' }
  return date >= earliest && date <= latest ? { value: date } : { value: null, doubt: 'date-absurd' }
}

/** « 2021-03-04+01:00 »: the zone of a civil date changes nothing to it. */
const zone = /(?<=\d)\s*(?:Z|[+-]\d{2}:?\d{2})$/i

/** An instant of Greenwich is the day that it was here: a contract of the 4th is published as the 3rd at 23 h. */
function instant(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/i.test(text)) return null
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : civilDate(date, 'Europe/Paris')
}

/** « September, 16 2021 00:00:00 » */
function monthFirst(text: string): string | null {
  const found = /^(\p{L}+),? (\d{1,2}),? (\d{4})(?: |$)/u.exec(text)
  const month = months.indexOf((found?.[1] ?? '').toLowerCase()) + 1
  return found && month > 0 ? parseFrenchDate(`${found[2]}/${month}/${found[3]}`) : null
}

/** Figures that stand for « unknown » in published files. */
const standIns = new Set([999_999_999, 999_999_999.99, 9_999_999_999, 111_111_111, 123_456_789, 1, 0.01])

/** Euros. « NC » is no answer; nothing, a stand-in, less than nothing or beyond measure is a doubt. */
export function readAmount(text: string): Read<number> {
  if (isBlankWord(text)) return { value: null }
  const bare = text
    .replace(/[\s€]|eur(os?)?$|(ht|ttc)$/gi, '')
    .replace(/(?<=\d)[.](?=\d{3}([.,]|$))(?=.*,)/g, '')
    .replace(',', '.')
  const amount = Number(bare)
  if (bare === '' || !Number.isFinite(amount)) return { value: null, doubt: 'amount-unread' }
  if (amount < 0 || amount > largestAmount) return { value: null, doubt: 'amount-absurd' }
  if (amount === 0 || standIns.has(amount)) return { value: null, doubt: 'amount-stand-in' }
  const value = Math.round(amount * 100) / 100
  return value < 100 ? { value, doubt: 'amount-tiny' } : { value }
}

/** Whole months. Zero is a doubt and no duration; over twenty years a duration that waits for a person. */
export function readMonths(text: string): Read<number> {
  if (isBlankWord(text)) return { value: null }
  const found = /^(\d+(?:[.,]\d+)?)\s*(mois|ans?|annees?)?$/.exec(plainNumber(text))
  const number = Number((found?.[1] ?? '').replace(',', '.')) * (found?.[2]?.startsWith('a') ? 12 : 1)
  if (!found || !Number.isFinite(number)) return { value: null, doubt: 'months-unread' }
  const value = Math.ceil(number)
  if (value < 1) return { value: null, doubt: 'months-zero' }
  if (value > longestMonths) return { value: null, doubt: 'months-absurd' }
  return value > longestSureMonths ? { value, doubt: 'months-long' } : { value }
}

function plainNumber(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}

/** Eight digits; the check digit after the dash is dropped. */
export function readCpv(text: string): Read<string> {
  if (isBlankWord(text)) return { value: null }
  const digits = /^(\d{8})(?:-?\d)?$/.exec(text.replace(/\s/g, ''))?.[1]
  return digits ? { value: digits } : { value: null, doubt: 'cpv-unread' }
}

/** Nature of the contract in our words, accents or not. */
export function readKind(
  nature: string,
  concession: boolean,
): Read<'contract' | 'framework' | 'partnership' | 'concession' | 'dsp' | 'other'> {
  const plain = plainWords(nature)
  if (/\b(delegation|concession) de service public\b|\bdsp\b|\baffermage\b|\bregie interessee\b/.test(plain))
    return { value: 'dsp' }
  if (/\bconcession\b/.test(plain)) return { value: 'concession' }
  if (/\bpartenariat\b/.test(plain)) return { value: 'partnership' }
  if (/\baccord cadre\b/.test(plain)) return { value: 'framework' }
  if (/\bmarches?\b/.test(plain)) return { value: 'contract' }
  if (plain === '') return { value: concession ? 'concession' : 'contract' }
  return { value: 'other', doubt: 'kind-unknown' }
}
