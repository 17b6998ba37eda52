import { decodeText, detectEncoding, refusals } from '#modules/intake/public.ts'
import { chunksOf, headOf, type FileSource } from './chunks.ts'

/** Bytes of the file's foreign parts that are enough to tell one table of letters from another. */
const enough = 4 * 1024 * 1024

/** The encoding of the whole file, read once: an accent in the last line counts. Throws `Unreadable` for what is no text. */
export async function encodingOf(source: FileSource): Promise<string> {
  const head = await headOf(source)
  if (head.length === 0) throw refusals.empty()
  const first = detectEncoding(head)
  if (first.startsWith('utf-16')) return first
  if (decodeText(head) === null) throw refusals.unknownType()
  const foreign: Uint8Array[] = []
  let size = 0
  let decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of chunksOf(source)) {
    try {
      decoder.decode(chunk, { stream: true })
    } catch {
      foreign.push(chunk)
      size += chunk.length
      if (size >= enough) break
      decoder = new TextDecoder('utf-8', { fatal: true })
    }
  }
  if (foreign.length > 0) return detectEncoding(Buffer.concat(foreign))
  try {
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** Text as DuckDB reads it: no mark of byte order wherever it stands, no NUL, line ends as \n. */
export async function* decodeStream(source: FileSource, encoding: string): AsyncGenerator<string> {
  let carry = ''
  for await (const raw of encoding === 'mixed' ? decodeLines(source) : decodeWhole(source, encoding)) {
    const text = carry + raw
    // A line end may be cut in two by the pieces.
    carry = text.endsWith('\r') ? '\r' : ''
    yield clean(carry ? text.slice(0, -1) : text)
  }
  if (carry) yield '\n'
}

function clean(text: string): string {
  const bare = text.includes('\0') || text.includes('\ufeff') ? text.replace(/[\0\ufeff]/g, '') : text
  return bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare
}

async function* decodeWhole(source: FileSource, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunksOf(source)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Files glued together from two sources: each line keeps its own encoding. */
async function* decodeLines(source: FileSource): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  for await (const chunk of chunksOf(source)) {
    const all = Buffer.concat([rest, chunk])
    const end = all.lastIndexOf(10) + 1
    yield* linesIn(all.subarray(0, end))
    rest = Buffer.from(all.subarray(end))
  }
  yield* linesIn(rest)
}

function* linesIn(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found + 1
    yield decodeLine(bytes.subarray(start, end))
    start = end
  }
}

function decodeLine(line: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    return new TextDecoder('windows-1252').decode(line)
  }
}
