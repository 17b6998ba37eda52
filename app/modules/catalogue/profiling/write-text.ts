import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { refusals } from '#modules/intake/public.ts'
import { findTable, type TableStart } from './find-table.ts'

/** What is read of a text before deciding where its table begins. */
export const headLength = 256 * 1024

/** Writes the rows of data of a text, as UTF-8, to `file`, and says what stood above them. */
export async function writeDelimited(pieces: AsyncIterable<string>, file: string): Promise<TableStart> {
  const out = createWriteStream(file, { mode: 0o600 })
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain')
  }
  let head = ''
  let start: TableStart | null = null
  let ended = true
  try {
    for await (const piece of pieces) {
      if (piece !== '') ended = piece.endsWith('\n')
      if (start) {
        await write(piece)
        continue
      }
      head += piece
      if (head.length < headLength) continue
      start = findTable(head)
      await write(head.slice(afterLines(head, start.skip)))
    }
    if (!start) {
      start = findTable(head)
      await write(head.slice(afterLines(head, start.skip)))
    }
    // A quotation mark left open is told by the line end that it swallowed.
    if (!ended) await write('\n')
    return start
  } finally {
    out.end()
    await finished(out)
  }
}

function afterLines(text: string, lines: number): number {
  let at = 0
  for (let line = 0; line < lines; line++) {
    const end = text.indexOf('\n', at)
    if (end === -1) return text.length
    at = end + 1
  }
  return at
}

/** A damaged base of data may give the same rows for ever: the disk must not take them all. */
const mostWritten = 2 * 1024 ** 3

/** Writes rows of any source as delimited text that nothing in a cell can break. */
export async function writeRows(rows: Iterable<readonly string[]>, width: number, file: string): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 })
  try {
    let written = 0
    for (const row of rows) {
      const line = `${Array.from({ length: width }, (_, i) => quotedCell(row[i] ?? '')).join(',')}\n`
      written += line.length
      if (written > mostWritten) throw refusals.tooBig(mostWritten / 1024 ** 2)
      if (!out.write(line)) await once(out, 'drain')
    }
  } finally {
    out.end()
    await finished(out)
  }
}

/** Quoted even when empty: a line of a single empty cell stays a row. */
const quotedCell = (text: string) => `"${text.replaceAll('\0', '').replace(/\r\n?/g, '\n').replaceAll('"', '""')}"`
