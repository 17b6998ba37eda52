import type { Cell, ReadFile } from '#kernel/recognition.ts'

/** Some 250 pages: no act is longer, and every recogniser looks at all of it. */
export const longestText = 600_000
/** As many lines as those pages hold, and many more. */
export const mostLines = 20_000
/** A line beyond this is no line of a document: it is broken where a sentence or a word ends. */
export const longestLine = 4_000
/** Longer than any field of any register. */
export const longestCell = 10_000

/** What recognisers get of a file: no more than they can look at while others wait. */
export function bounded<T extends Pick<ReadFile, 'text' | 'sheets'>>(content: T): T & Pick<ReadFile, 'cut'> {
  for (const sheet of content.sheets ?? []) for (const row of sheet.rows) clipCells(row)
  if (content.text === undefined) return content
  const end = Math.min(longestText, endOfLine(content.text, mostLines))
  const cut = content.text.length > end
  const text = brokenLines(cut ? content.text.slice(0, end) : content.text)
  return { ...content, text, ...(cut ? { cut } : {}) }
}

function clipCells(row: Cell[]): void {
  for (const [i, cell] of row.entries())
    if (typeof cell === 'string' && cell.length > longestCell) row[i] = cell.slice(0, longestCell)
}

/** Where that many lines end; the end of the text if it has fewer. */
function endOfLine(text: string, lines: number): number {
  let at = -1
  for (let count = 0; count < lines; count++) {
    at = text.indexOf('\n', at + 1)
    if (at === -1) return text.length
  }
  return at
}

function brokenLines(text: string): string {
  const lines = text.split('\n')
  return lines.every(line => line.length <= longestLine) ? text : lines.flatMap(broken).join('\n')
}

function broken(line: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (line.length - from > longestLine) {
    const piece = line.slice(from, from + longestLine)
    const sentence = piece.lastIndexOf('. ')
    const end = (sentence > longestLine / 2 ? sentence : piece.lastIndexOf(' ')) + 1
    pieces.push(piece.slice(0, end > 1 ? end : longestLine))
    from += end > 1 ? end : longestLine
  }
  return [...pieces, line.slice(from)]
}
