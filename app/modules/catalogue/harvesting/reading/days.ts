/** What was left out or doubtful in a record: codes of `protocols/texts.ts`. */
export type Doubts = Set<string>

const months = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ')
const englishWeek = /\b(?:mon|tue|wed|thu|fri|sat|sun)\b/i

/**
 * The civil day that a source writes: ISO 8601 with or without an hour, day first as in French, `jeu, 19/12/2019 - 03:00`
 * of DKAN (month first beside an English weekday), `19 décembre 2019`. A year or a month alone stands for its first day,
 * or its last one when it ends a period. Null for what is no day, which becomes a doubt.
 */
export function dayOf(text: string | null, doubts: Doubts, edge: 'first' | 'last' = 'first'): string | null {
  const said = text?.trim()
  if (!said) return null
  const day = parse(said.slice(0, 80), doubts, edge)
  if (day === null) doubts.add('impossible-date')
  return day
}

function parse(text: string, doubts: Doubts, edge: 'first' | 'last'): string | null {
  const iso = /^([-+]?\d{4,6})-?(\d\d)-?(\d\d)(?:[T ]|Z|[-+]\d\d:?\d\d$|$)/.exec(text)
  if (iso) return civil(iso[1], iso[2], iso[3])
  const partial = /^(\d{4})(?:-(\d\d))?(?:Z|[-+]\d\d:\d\d)?$/.exec(text)
  if (partial) {
    doubts.add('imprecise-date')
    const [, year, month = edge === 'first' ? '01' : '12'] = partial
    return edge === 'first' ? civil(year, month, '01') : lastDay(Number(year), Number(month))
  }
  const slashed = /(?:^|\s)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(text)
  if (slashed) {
    const [, a, b, year] = slashed
    return englishWeek.test(text) ? civil(year, a, b) : civil(year, b, a)
  }
  const worded = /(?:^|\s)(\d{1,2})(?:er)?\s+(\p{L}{3,9})\.?\s+(\d{4})(?!\d)/u.exec(text)
  if (!worded) return null
  const word = (worded[2] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const month = months.findIndex(name => name === word) + 1
  return month > 0 ? civil(worded[3], String(month), worded[1]) : null
}

/** Maps were drawn in 1560; nothing in a catalogue is of the year 2 or 9999. */
const [earliest, latest] = [1400, 2200]

function civil(year = '', month = '', day = ''): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const exact = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return exact && Number(year) >= earliest && Number(year) <= latest ? date.toISOString().slice(0, 10) : null
}

function lastDay(year: number, month: number): string | null {
  return civil(String(year), String(month), String(new Date(Date.UTC(year, month, 0)).getUTCDate()))
}

/** From and until, in that order; a period that ends before it begins is none. */
export function periodOf(from: string | null, until: string | null, doubts: Doubts) {
  const period = { temporalFrom: dayOf(from, doubts), temporalUntil: dayOf(until, doubts, 'last') }
  if (!period.temporalFrom || !period.temporalUntil || period.temporalFrom <= period.temporalUntil) return period
  doubts.add('reversed-period')
  return { temporalFrom: null, temporalUntil: null }
}
