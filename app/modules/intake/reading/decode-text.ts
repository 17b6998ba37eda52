interface DecodedText {
  text: string
  encoding: string
}

/** Text of bytes in any encoding French offices produce; no byte order mark, no NUL, line ends as \n. Null for binary content. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = detectEncoding(bytes)
  if (!encoding.startsWith('utf-16') && looksBinary(bytes)) return null
  const raw = encoding === 'mixed' ? decodeByLine(bytes) : new TextDecoder(encoding).decode(bytes)
  const text = raw.replaceAll('\0', '').replaceAll('\ufeff', '').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return { text, encoding: encoding === 'mixed' ? 'utf-8 + windows-1252' : encoding }
}

/** Name of the encoding as TextDecoder knows it, or `mixed` when lines differ. */
export function detectEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return isUtf8(bytes) ? 'utf-8' : 'mixed'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideEncoding(bytes.subarray(0, 4096))
  if (wide !== null) return wide
  if (isUtf8(bytes)) return 'utf-8'
  return singleByteEncoding(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-16 without a mark: one byte in two is zero, always on the same side. */
function wideEncoding(head: Uint8Array): string | null {
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const enough = head.length * 0.35
  if (head.length < 4 || Math.max(even, odd) < enough || Math.min(even, odd) > enough / 10) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const macLetters = new Set([0x88, 0x89, 0x8d, 0x8e, 0x8f, 0x90, 0x91, 0x94, 0x95, 0x99, 0x9d, 0x9e])
const latinLetters = new Set([0xe0, 0xe2, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xee, 0xef, 0xf4, 0xf9, 0xfb])
const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a

/** Which single-byte table gives French words: accented letters beside plain ones. */
function singleByteEncoding(bytes: Uint8Array): string {
  let mac = 0
  let latin = 0
  let latin9 = 0
  let windows = 0
  let sequences = 0
  let strays = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    const follow = byte >= 0xc3 && byte < 0xf5 ? (byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3) : 0
    if (follow > 0 && bytes.subarray(i + 1, i + 1 + follow).every(next => (next & 0xc0) === 0x80)) {
      sequences++
      i += follow
      continue
    }
    strays++
    const beside = isLetter(bytes[i - 1]) || isLetter(bytes[i + 1])
    if (beside && macLetters.has(byte)) mac++
    else if (byte < 0xa0) windows++
    if (beside && latinLetters.has(byte)) latin++
    if ((byte === 0xbd && isLetter(bytes[i - 1]) && isLetter(bytes[i + 1])) || byte === 0xa4) latin9++
  }
  if (sequences > strays) return 'mixed'
  if (mac > latin) return 'macintosh'
  return latin9 > 0 && windows + mac === 0 ? 'iso-8859-15' : 'windows-1252'
}

/** Files glued together from two sources: each line keeps its own encoding. */
function decodeByLine(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    const line = bytes.subarray(start, end)
    lines.push(new TextDecoder(isUtf8(line) ? 'utf-8' : 'windows-1252').decode(line))
    start = end + 1
  }
  return lines.join('\n')
}

/** Control characters no text holds. Zero bytes are tolerated in number: some exports pad with them. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  let controls = 0
  let zeros = 0
  for (const byte of head) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27) || byte === 127) controls++
  }
  return controls > head.length * 0.01 || zeros > head.length * 0.3
}
