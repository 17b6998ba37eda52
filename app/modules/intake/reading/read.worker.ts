import { parentPort, workerData } from 'node:worker_threads'
import type { Cell, ReadFile } from '#kernel/recognition.ts'
import type { Text } from '#kernel/texts.ts'
import type { ReadLimits } from './limits.ts'
import { readBytes } from './read-bytes.ts'
import { refusals, Unreadable, type UnreadableCode } from './unreadable.ts'

export interface ReadTask {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  limits: ReadLimits
}

/** Cells handed over in one message: taking them in holds the other thread for a few milliseconds. */
const cellsAtOnce = 20_000

export type ReadAnswer =
  /** The rows follow, piece by piece, as they are asked for. */
  | { file: ReadFile; pieces: number }
  | { sheet: number; rows: Cell[][] }
  | {
      refused: { code: UnreadableCode; text: Text; line: number | undefined; column: number | undefined; cause: string }
    }
  | { failed: string }

const { name, bytes, limits }: ReadTask = workerData

interface Piece {
  sheet: number
  rows: Cell[][]
}

/** The rows of all sheets, a few thousand cells at a time. */
function cutUp({ sheets = [] }: ReadFile): Piece[] {
  const pieces: Piece[] = []
  for (const [sheet, { rows }] of sheets.entries()) {
    let piece: Cell[][] = []
    let cells = 0
    for (const row of rows) {
      if (cells > cellsAtOnce) {
        pieces.push({ sheet, rows: piece })
        piece = []
        cells = 0
      }
      piece.push(row)
      cells += row.length
    }
    pieces.push({ sheet, rows: piece })
  }
  return pieces
}

async function answer(): Promise<ReadAnswer> {
  try {
    const file = await readBytes(name, bytes, limits)
    const pieces = cutUp(file)
    const count = pieces.length
    parentPort?.on('message', () => {
      const piece = pieces.shift()
      if (piece) send(piece)
    })
    const sheets = file.sheets?.map(sheet => ({ ...sheet, rows: [] }))
    return { file: { ...file, ...(sheets ? { sheets } : {}) }, pieces: count }
  } catch (error) {
    return error instanceof Unreadable ? refusal(error) : { failed: String(error) }
  }
}

function refusal({ code, text, line, column, cause }: Unreadable): ReadAnswer {
  return { refused: { code, text, line, column, cause: String(cause ?? '') } }
}

const send = (message: ReadAnswer) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads, not a window
  parentPort?.postMessage(message)
}

// A library may fail outside the promise it returned: still the file's fault, not the program's.
process.on('uncaughtException', () => send(refusal(refusals.damaged())))
send(await answer())
