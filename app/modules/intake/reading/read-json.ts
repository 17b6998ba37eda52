import type { ReadLimits } from './limits.ts'
import { refusals } from './unreadable.ts'

const deepest = 200

/** JSON under a size and a depth limit: a value too deep cannot be handed from the worker to its caller. */
export function readJson(text: string, limits: ReadLimits): unknown {
  if (text.length > limits.maxJsonBytes) throw refusals.tooBig(limits.maxJsonBytes / 1024 / 1024)
  if (depth(text) > deepest) throw refusals.damaged(`${deepest} +`)
  try {
    return JSON.parse(text)
  } catch {
    return readUnclean(text)
  }
}

/** Bare control characters inside strings, which some publishers leave, read as spaces: every place stays the same. */
function readUnclean(text: string): unknown {
  const clean = text.replace(/\p{Cc}/gu, ' ')
  try {
    return JSON.parse(clean)
  } catch {
    throw refusals.invalidJson(place(text, clean))
  }
}

function depth(text: string): number {
  let most = 0
  let level = 0
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\[^])*"|[[\]{}]/g)) {
    if (piece === '[' || piece === '{') most = Math.max(most, ++level)
    else if (piece === ']' || piece === '}') level--
  }
  return most
}

/** The engine does not always say where: the first prefix that is wrong rather than merely unfinished ends there. */
function place(text: string, clean: string): { line: number; column: number } {
  let right = 0
  let wrong = clean.length + 1
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2)
    if (isWrong(clean.slice(0, middle))) wrong = middle
    else right = middle
  }
  const before = text.slice(0, wrong - 1).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function isWrong(prefix: string): boolean {
  try {
    JSON.parse(prefix)
    return false
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /position (\d+)/.exec(message)?.[1]
    if (position !== undefined) return !message.startsWith('Unterminated') && Number(position) < prefix.length
    return !message.startsWith('Unexpected end')
  }
}
