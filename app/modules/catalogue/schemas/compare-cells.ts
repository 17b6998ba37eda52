const number = /^[+-]?\d+(?:[.,]\d+)?$/
const day = /^\d{4}-\d{2}-\d{2}/

const numberOf = (text: string) => Number(text.replace(',', '.'))

/** Two cells of a row, as numbers, as days or as texts; null where one is empty or they are not of one kind. */
export function compareCells(first: string, op: string, second: string): boolean | null {
  if (first === '' || second === '') return null
  const [a, b] = [number, day].some(shape => shape.test(first) !== shape.test(second))
    ? [null, null]
    : number.test(first)
      ? [numberOf(first), numberOf(second)]
      : [first, second]
  if (a === null || b === null) return null
  switch (op) {
    case '>':
      return a > b
    case '>=':
      return a >= b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '==':
    case '=':
      return a === b
    default:
      return null
  }
}

/** The sum of what is filled, exact to the millionth; null when nothing is, or something is no number. */
export function sumOf(cells: readonly string[]): number | null {
  const filled = cells.filter(cell => cell !== '')
  if (filled.length === 0 || !filled.every(cell => number.test(cell))) return null
  return Math.round(filled.reduce((sum, cell) => sum + numberOf(cell), 0) * 1_000_000) / 1_000_000
}
