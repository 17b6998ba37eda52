import vm from 'node:vm'

/** Milliseconds that one pattern may take over one batch of cells: a thousand times what an honest one takes. */
const longest = 1_000

const context = vm.createContext({ shape: /x/, cells: '[]' }, { codeGeneration: { strings: false, wasm: false } })
const script = new vm.Script('JSON.parse(cells).map(cell => shape.test(cell))')

/**
 * Which of these cells a schema's pattern accepts; null when it was stopped: some patterns need more time than the age of
 * the universe for thirty letters, and nothing but an interruption ends them.
 */
export function matchWithinTime(shape: RegExp, cells: readonly string[], timeMs = longest): boolean[] | null {
  Object.assign(context, { shape, cells: JSON.stringify(cells) })
  try {
    const answers: unknown = script.runInContext(context, { timeout: timeMs })
    return Array.from(answers as Iterable<boolean>)
  } catch (error) {
    // The error is born in the other context: none of our classes knows it.
    if (typeof error === 'object' && error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return null
    throw error
  }
}
