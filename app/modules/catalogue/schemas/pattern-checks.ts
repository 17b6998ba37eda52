import { matchWithinTime } from './match-within-time.ts'
import { compilePattern } from './patterns.ts'
import type { Fault } from './row-error.ts'
import type { Field, Gap } from './table-schema.ts'

interface Pending {
  field: Field
  shape: RegExp | null
  lines: number[]
  cells: string[]
}

/** Longer cells do not follow a pattern that anybody published. */
const longestCell = 5_000

/** Patterns of all columns: cells wait, then each column is tested in one go under a clock. A pattern that is stopped stays so. */
export function patternChecks(fields: readonly (Field | null)[], gaps: Gap[]) {
  const stopped: Gap[] = []
  const pending = fields.map((field): Pending | null => {
    const source = field?.constraints.pattern
    if (!field || !source) return null
    const shape = compilePattern(source)
    if (!shape) gaps.push({ code: 'bad-pattern', column: field.name, detail: source })
    return shape && { field, shape, lines: [], cells: [] }
  })
  return {
    take(at: number, line: number, text: string): void {
      const column = pending[at]
      if (!column?.shape) return
      column.lines.push(line)
      column.cells.push(text.slice(0, longestCell))
    },
    flush(): { line: number; column: string; fault: Fault }[] {
      return pending.flatMap(column => {
        if (!column?.shape || column.cells.length === 0) return []
        const { field, lines, cells } = column
        const matched = matchWithinTime(column.shape, cells)
        column.lines = []
        column.cells = []
        if (matched === null) {
          column.shape = null
          stopped.push({ code: 'costly-pattern', column: field.name, detail: field.constraints.pattern ?? '' })
          return []
        }
        const fault = {
          code: 'pattern',
          words: { pattern: field.constraints.pattern ?? '', ...exampleOf(field, column.shape) },
        }
        return matched.flatMap((fits, i) => (fits ? [] : [{ line: lines[i] ?? 0, column: field.name, fault }]))
      })
    },
    gaps: (): Gap[] => stopped,
  }
}

/** The example of the schema says more than its pattern, where it follows it. */
function exampleOf({ example }: Field, shape: RegExp): { example?: string } {
  return example !== null && matchWithinTime(shape, [example])?.[0] ? { example } : {}
}
