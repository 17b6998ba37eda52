import { isSiren, isSiret } from '#kernel/fields.ts'
import { plainWords } from '#kernel/texts.ts'
import { isFrenchPhone } from '../profiling/checksums.ts'
import nomenclature from './data/nomenclature-actes.json' with { type: 'json' }
import { compareCells, sumOf } from './compare-cells.ts'
import { areOpeningHours } from './read-hours.ts'
import type { Fault } from './row-error.ts'

/** A row as its columns are named; missing values are ''. */
export type Cells = (column: string) => string

interface Check {
  /** Parameters that name columns of the file. */
  columns: readonly string[]
  /** Says what is wrong with the row, under the first of its columns. */
  fault(cells: Cells, params: Readonly<Record<string, unknown>>): Fault | null
}

const one = (params: Readonly<Record<string, unknown>>, name: string) => String(params[name] ?? '')
const many = (params: Readonly<Record<string, unknown>>, name: string): string[] =>
  Array.isArray(params[name]) ? params[name].map(String) : []

/** A check of one filled cell. */
const ofCell = (faultOf: (text: string, params: Readonly<Record<string, unknown>>) => Fault | null): Check => ({
  columns: ['column'],
  fault(cells, params) {
    const text = cells(one(params, 'column'))
    return text === '' ? null : faultOf(text, params)
  },
})

/** The checks of Validata (validata-core), whose reasons are said in our own words. */
const checks: Readonly<Record<string, Check>> = {
  'french-siren-value': ofCell(text => numberFault(text, 9, isSiren, 'siren')),
  'french-siret-value': ofCell(text => numberFault(text, 14, isSiret, 'siret')),
  'compare-columns-value': {
    columns: ['column', 'column2'],
    fault(cells, params) {
      const [first, second, op] = [one(params, 'column'), one(params, 'column2'), one(params, 'op')]
      const holds = compareCells(cells(first), op, cells(second))
      if (holds === null || holds) return null
      return { code: `compare-${comparisons[op] ?? 'other'}`, words: { other: second, op } }
    },
  },
  'cohesive-columns-value': {
    columns: ['column', 'othercolumns'],
    fault(cells, params) {
      const names = [one(params, 'column'), ...many(params, 'othercolumns')]
      const filled = names.filter(name => cells(name) !== '')
      if (filled.length === 0 || filled.length === names.length) return null
      return {
        code: 'not-cohesive',
        words: { empty: names.filter(name => cells(name) === '').join(', '), filled: filled.join(', ') },
      }
    },
  },
  'one-of-required': {
    columns: ['column1', 'column2'],
    fault(cells, params) {
      const names = [one(params, 'column1'), one(params, 'column2')]
      return names.some(name => cells(name) !== '')
        ? null
        : { code: 'one-of-required', words: { names: names.join(', ') } }
    },
  },
  'sum-columns-value': {
    columns: ['column', 'columns'],
    fault(cells, params) {
      const parts = many(params, 'columns')
      const [total, sum] = [cells(one(params, 'column')), sumOf(parts.map(cells))]
      if (total === '' || sum === null || sumOf([total]) === sum) return null
      return { code: 'wrong-sum', words: { parts: parts.join(' + ') } }
    },
  },
  'year-interval-value': ofCell((text, params) => {
    const alone = /^(?:yes|true|oui|1)$/i.test(String(params['allow-year-only'] ?? params['allow_year_only'] ?? ''))
    if (alone && /^\d{4}$/.test(text)) return null
    const [, from, until] = /^(\d{4})\/(\d{4})$/.exec(text) ?? []
    if (!from || !until) return { code: alone ? 'year-interval-or-year' : 'year-interval' }
    return Number(from) < Number(until) ? null : { code: 'year-interval-order' }
  }),
  'nomenclature-actes-value': ofCell(text => {
    const parts = text.split('/')
    const [before = '', after = ''] = parts
    if (parts.length !== 2 || after === '') return { code: 'actes-slash' }
    if (/\s$/.test(before) || /^\s/.test(after)) return { code: 'actes-spaces' }
    return subjects.has(plainWords(before)) ? null : { code: 'actes-subject' }
  }),
  'phone-number-value': ofCell(text => (isPhone(text) ? null : { code: 'not-phone' })),
  'opening-hours-value': ofCell(text => (areOpeningHours(text) ? null : { code: 'not-opening-hours' })),
}

export const checkNames: ReadonlySet<string> = new Set(Object.keys(checks))

/** Columns that a check reads, the one that bears its errors first. */
export function columnsOf(name: string, params: Readonly<Record<string, unknown>>): string[] {
  return (checks[name]?.columns ?? []).flatMap(param => {
    const value = params[param]
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
  })
}

export function faultOf(name: string, params: Readonly<Record<string, unknown>>, cells: Cells): Fault | null {
  return checks[name]?.fault(cells, params) ?? null
}

const comparisons: Readonly<Record<string, string>> = {
  '>': 'more',
  '>=': 'more-or-equal',
  '==': 'equal',
  '=': 'equal',
  '<': 'less',
  '<=': 'less-or-equal',
}

const subjects = new Set(nomenclature.subjects.map(plainWords))

/** What is wrong with a SIREN or SIRET, by what a person must do about it. */
function numberFault(text: string, length: number, valid: (text: string) => boolean, kind: string): Fault | null {
  if (valid(text)) return null
  const bare = text.replace(/[\s\u00a0\u202f.-]/g, '')
  if (!/^\d+$/.test(bare)) return { code: `${kind}-letters` }
  if (bare.length < length)
    return { code: `${kind}-short`, words: { lacking: length - bare.length, found: bare.length } }
  if (bare.length > length) return { code: `${kind}-long`, words: { extra: bare.length - length, found: bare.length } }
  return { code: bare !== text && valid(bare) ? `${kind}-spaces` : `${kind}-key` }
}

/** French numbers, short numbers of services, and international ones as ITU-T E.164 writes them. */
function isPhone(text: string): boolean {
  const bare = text.replace(/[\s./()\u00a0\u202f-]/g, '')
  return (
    isFrenchPhone(text) ||
    /^(?:1[5-8]|11[0-9]|1[01]\d{1,2}|3\d{3}|118\d{3})$/.test(bare) ||
    /^\+[1-9]\d{6,14}$/.test(bare)
  )
}
