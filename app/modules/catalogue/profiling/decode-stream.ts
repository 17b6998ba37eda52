import { isUtf8 } from 'node:buffer'
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
  let cut = new Uint8Array()
  for await (const chunk of chunksOf(source)) {
    const piece = cut.length > 0 ? Buffer.concat([cut, chunk]) : chunk
    const end = wholeCharacters(piece)
    if (isUtf8(piece.subarray(0, end))) {
      cut = piece.slice(end)
      continue
    }
    cut = new Uint8Array()
    foreign.push(chunk)
    size += chunk.length
    if (size >= enough) break
  }
  if (foreign.length > 0) return detectEncoding(Buffer.concat(foreign))
  return cut.length === 0 ? 'utf-8' : 'windows-1252'
}

/** Where the last character begins if its bytes go on in the next piece, else the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes.at(-back) ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const announced = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return announced > back ? bytes.length - back : bytes.length
  }
  return bytes.length
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
