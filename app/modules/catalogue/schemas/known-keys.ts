/** Beyond, keys are no longer remembered, and the result says so. */
export const mostKeys = 2_000_000

/** Values met once in a column or in several; tells the line of the first. Values stay here and go nowhere. */
export interface KnownKeys {
  /** The line where that very key was met before; null the first time. */
  lineOf(key: string, line: number): number | null
  has(key: string): boolean
  readonly full: boolean
}

export function openKeys(most = mostKeys): KnownKeys {
  const lines = new Map<string, number>()
  return {
    lineOf(key, line) {
      const known = lines.get(key)
      if (known === undefined && lines.size < most) lines.set(key, line)
      return known ?? null
    },
    has: key => lines.has(key),
    get full() {
      return lines.size >= most
    },
  }
}

/** Several cells as one key, whatever they hold. */
export const keyOf = (cells: readonly string[]) => JSON.stringify(cells)
