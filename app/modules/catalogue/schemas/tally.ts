import { mostKept, type RowError } from './row-error.ts'

/** Counts all errors, by kind and column, and keeps the first. */
export function openTally(most = mostKept) {
  const counts = new Map<
    string,
    { code: string; column: string | null; severity: RowError['severity']; count: number }
  >()
  const first: RowError[] = []
  const total = { error: 0, warning: 0 }
  return {
    first,
    total,
    tell(error: RowError): void {
      total[error.severity]++
      if (first.length < most) first.push(error)
      const key = `${error.code}\n${error.column}`
      const known = counts.get(key)
      if (known) known.count++
      else counts.set(key, { code: error.code, column: error.column, severity: error.severity, count: 1 })
    },
    counts: () => [...counts.values()].toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  }
}
