import { Conflict } from '#kernel/errors.ts'
import { atLines, type ChosenRow } from '#kernel/recognition.ts'

/** Saved together: enough for few statements, few enough for others to have their turn. */
const linesAtOnce = 2_000

/** Saves the lines that become records, then those that complete one, whose blanks never erase what it already says. */
export async function saveLines<I extends object>(
  rows: readonly ChosenRow[],
  inputOf: (row: ChosenRow) => I,
  save: (inputs: (I & { id?: string })[]) => Promise<readonly string[]>,
): Promise<{ created: number; updated: number }> {
  const created = rows.filter(({ choice }) => choice === 'create')
  const updated = rows.filter(({ choice }) => typeof choice === 'object')
  const idOfLine = new Map<string, string>()
  for (const slice of slices(created)) {
    const ids = await atLines(slice, () => save(slice.map(inputOf)))
    for (const [i, row] of slice.entries()) idOfLine.set(`line:${row.line}`, ids[i] ?? '')
  }
  for (const slice of slices(updated)) {
    const inputs = slice.map(row => ({ ...withoutBlanks(inputOf(row)), id: completed(row, idOfLine) }))
    await atLines(slice, () => save(inputs))
  }
  return { created: created.length, updated: updated.length }
}

export function withoutBlanks<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '')) as T
}

/** The record that a line completes: one already there, or the one that another line has just become. */
function completed({ line, choice }: ChosenRow, idOfLine: ReadonlyMap<string, string>): string {
  const chosen = typeof choice === 'object' ? choice.update : ''
  const target = idOfLine.get(chosen) ?? chosen
  const [, missing] = target.split('line:')
  if (missing) throw new Conflict('records.line-not-created', { line, other: missing })
  return target
}

function slices<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / linesAtOnce) }, (_, i) =>
    rows.slice(i * linesAtOnce, (i + 1) * linesAtOnce),
  )
}
