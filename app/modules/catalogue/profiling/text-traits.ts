import { chunksOf, type FileSource } from './chunks.ts'

/** What lets a text be read where it stands, and its cells be trimmed at little cost. */
export interface TextTraits {
  /** UTF-8 without NUL, mark of byte order or carriage return, ended by a line end: DuckDB needs no copy of it. */
  plain: boolean
  /** Tabs or spaces that do not break stand in it. */
  oddSpaces: boolean
}

const oddOnes = [Buffer.from('\t'), Buffer.from('\u00a0'), Buffer.from('\u202f')]
const foreign = [Buffer.from('\0'), Buffer.from('\r'), Buffer.from('\ufeff')]
const longestMark = 3

export async function traitsOf(source: FileSource, encoding: string, separator: string): Promise<TextTraits> {
  if (encoding !== 'utf-8') return { plain: false, oddSpaces: true }
  const odd = oddOnes.filter(mark => mark.toString() !== separator)
  let plain = true
  let oddSpaces = false
  let last = Buffer.alloc(0)
  for await (const chunk of chunksOf(source)) {
    // A mark may be cut in two by the pieces.
    const seam = Buffer.concat([last, chunk.subarray(0, longestMark)])
    const piece = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const holds = (mark: Buffer) => piece.includes(mark) || seam.includes(mark)
    plain &&= !foreign.some(holds)
    oddSpaces ||= odd.some(holds)
    if (!plain && oddSpaces) break
    last = Buffer.from(piece.subarray(-longestMark))
  }
  return { plain: plain && last.at(-1) === 10, oddSpaces }
}
