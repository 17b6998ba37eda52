import type { Cells } from './cells.ts'
import { kindLabel } from './column-kinds.ts'
import { isFrenchPhone, isIban, isNir } from './checksums.ts'
import { mask } from './mask.ts'
import { quoted, type Analyst } from './open-duckdb.ts'
import type { PersonalFinding, Sensitivity } from './profile.ts'
import { rounded } from './recognise-column.ts'

/** Cells of one column that are read for what they may hold; the finding says when there were more. */
const mostRead = 50_000

/** What DuckDB lets through before anything is checked: an at sign, nine digits in a row or grouped, the start of an IBAN. */
const prefilter = '[^@ ]@[^@ ]|(?:[0-9][ .\\-\u00a0]?){9}|[A-Z]{2}[0-9]{2} ?[0-9A-Z]{4}'

interface Hidden {
  kind: string
  sensitivity: Sensitivity
  shape: RegExp
  valid(found: string): boolean
}

const gap = '[ .\\-\\u00a0]?'
const hidden: readonly Hidden[] = [
  {
    kind: 'email',
    sensitivity: 'personal',
    shape: /[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}/gi,
    valid: () => true,
  },
  {
    kind: 'phone',
    sensitivity: 'personal',
    shape: new RegExp(`(?<![\\d+])(?:(?:\\+|00)33${gap}|0)[1-9](?:${gap}\\d{2}){4}(?!\\d)`, 'g'),
    valid: isFrenchPhone,
  },
  {
    kind: 'nir',
    sensitivity: 'high',
    shape: new RegExp(
      `(?<!\\d)[1-478]${gap}\\d{2}${gap}\\d{2}${gap}(?:\\d{2}|2[AB])${gap}\\d{3}${gap}\\d{3}${gap}\\d{2}(?!\\d)`,
      'gi',
    ),
    valid: isNir,
  },
  {
    kind: 'iban',
    sensitivity: 'high',
    shape: /\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?\b/g,
    valid: isIban,
  },
]

/** Personal data inside the sentences of a column. A shape counts only if most of what has it passes its checksum. */
export async function findInside(
  analyst: Analyst,
  { from, value, listed }: Cells,
  filled: number,
): Promise<PersonalFinding[]> {
  const result = await analyst.stream(
    `select ${value}, ${listed ? 'n::int' : '1'} from ${from} where regexp_matches(${value}, ${quoted(prefilter)}) limit ${mostRead + 1}`,
  )
  const tallies = hidden.map(what => ({ what, shaped: 0, cells: 0, example: '' }))
  let read = 0
  for await (const piece of result.yieldRowsJs()) {
    for (const [cell, count] of piece) {
      if (typeof cell !== 'string' || ++read > mostRead) continue
      for (const tally of tallies) {
        const found = cell.slice(0, 20_000).match(tally.what.shape) ?? []
        const valid = found.filter(tally.what.valid)
        if (found.length > 0) tally.shaped += Number(count)
        if (valid.length > 0) tally.cells += Number(count)
        for (const one of valid) if (tally.example === '' || one < tally.example) tally.example = one
      }
    }
  }
  return tallies
    .filter(({ shaped, cells }) => cells > 0 && cells / shaped >= 0.5)
    .map(({ what, cells, example }) => ({
      kind: what.kind,
      label: kindLabel(what.kind),
      sensitivity: what.sensitivity,
      state: 'suggested',
      by: 'values',
      inside: true,
      valid: cells,
      checked: filled,
      share: rounded(cells / filled),
      complete: read <= mostRead,
      example: mask(example),
    }))
}
