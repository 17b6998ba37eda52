import { normaliseHeader } from '#kernel/sheets.ts'

const mostHeaderRows = 20

/**
 * Index of the header among the first rows: the one that bears most names of the schema, titles and blank lines above it
 * notwithstanding. Without any, the first row that is not empty.
 */
export function findHeader(rows: readonly (readonly string[])[], names: readonly string[]): number {
  const known = new Set(names.map(normaliseHeader))
  const scores = rows
    .slice(0, mostHeaderRows)
    .map(cells => cells.filter(cell => known.has(normaliseHeader(cell))).length)
  const best = Math.max(0, ...scores)
  if (best > 0) return scores.indexOf(best)
  return Math.max(
    0,
    rows.findIndex(cells => cells.some(cell => cell.trim() !== '')),
  )
}
