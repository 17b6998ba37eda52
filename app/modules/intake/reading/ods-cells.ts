import type { ReadLimits } from './limits.ts'
import { refusals } from './unreadable.ts'

const tag = /<table:table-(row|cell)(?![\w-])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g

/**
 * Prepares an ODS content.xml for the workbook library, which loses values written without a paragraph and
 * repeats cells without bound. A formula is kept only where it has no value, so that its lack can be told.
 */
export function prepareOds(content: Uint8Array, limits: ReadLimits): Uint8Array {
  let rowRepeat = 1
  let cells = 0
  const prepared = new TextDecoder().decode(content).replace(tag, (whole, what: string, attributes: string) => {
    if (what === 'row') {
      rowRepeat = repeat(attributes, 'rows')
      return whole
    }
    const valued = attributes.includes('office:value-type')
    const alone = attributes.endsWith('/')
    if (alone && !valued && !attributes.includes('table:formula')) return whole
    cells += rowRepeat * repeat(attributes, 'columns')
    if (cells > limits.maxCells) throw refusals.tooManyCells(limits.maxCells)
    const kept = valued ? attributes.replace(/\stable:formula=("[^"]*"|'[^']*')/, '') : attributes
    return alone ? `<table:table-cell${kept.slice(0, -1)}></table:table-cell>` : `<table:table-cell${kept}>`
  })
  return new TextEncoder().encode(prepared)
}

function repeat(attributes: string, what: 'rows' | 'columns'): number {
  return Number(new RegExp(`number-${what}-repeated=["'](\\d+)["']`).exec(attributes)?.[1] ?? 1)
}
