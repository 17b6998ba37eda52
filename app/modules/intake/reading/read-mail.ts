import { htmlText, tidy } from './markup.ts'

const deepest = 8
const known = /^(from|to|cc|subject|date|received|mime-version|return-path|message-id|content-type|reply-to):/i

interface Part {
  headers: Map<string, string>
  body: string
}

/** Whether text begins as a mail message: header lines, of which several belong to mail. */
export function looksLikeMail(text: string): boolean {
  const head = text
    .slice(0, 4096)
    .replace(/^From .*\n/, '')
    .split('\n')
  const end = head.indexOf('')
  const lines = head.slice(0, end === -1 ? head.length : end)
  if (!lines.every(line => /^[\x21-\x39\x3b-\x7e]+:|^[ \t]/.test(line))) return false
  return lines.filter(line => known.test(line)).length >= 3
}

/** Subject, people, date and text of a message; attachments are named, not read. */
export function readMail(bytes: Uint8Array): string {
  const part = splitPart(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
  const shown = ['subject', 'from', 'to', 'cc', 'date'].flatMap(name => {
    const value = part.headers.get(name)
    return value === undefined ? [] : [`${name[0]?.toUpperCase()}${name.slice(1)}: ${decodeWords(value)}`]
  })
  return tidy(`${shown.join('\n')}\n\n${partText(part, 0)}`)
}

function splitPart(source: string): Part {
  const end = source.startsWith('\n') ? 0 : source.indexOf('\n\n')
  const headers = new Map<string, string>()
  const head = (end === -1 ? source : source.slice(0, end)).replace(/\n[ \t]+/g, ' ')
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end === -1 ? '' : source.slice(end + (end === 0 ? 1 : 2)) }
}

function partText(part: Part, level: number): string {
  const type = part.headers.get('content-type') ?? 'text/plain'
  const disposition = part.headers.get('content-disposition') ?? ''
  if (/^attachment/i.test(disposition))
    return `[${decodeWords(parameter(disposition, 'filename') ?? parameter(type, 'name') ?? '…')}]`
  const boundary = parameter(type, 'boundary')
  if (/^multipart\//i.test(type) && boundary !== null && level < deepest) {
    const parts = `\n${part.body}`
      .split(`\n--${boundary}`)
      .slice(1)
      .filter(piece => !piece.startsWith('--'))
    const inner = parts.map(piece => splitPart(piece.replace(/^[ \t]*\n/, '')))
    if (!/^multipart\/alternative/i.test(type)) return inner.map(one => partText(one, level + 1)).join('\n\n')
    const plain =
      inner.find(one => /^text\/plain/i.test(one.headers.get('content-type') ?? 'text/plain')) ?? inner.at(-1)
    return plain === undefined ? '' : partText(plain, level + 1)
  }
  if (!/^text\//i.test(type)) return ''
  const text = decodeBody(part.body, part.headers.get('content-transfer-encoding') ?? '', parameter(type, 'charset'))
  return /^text\/html/i.test(type) ? htmlText(text) : text
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`[; \\t]${name}="?([^";]+)`, 'i').exec(value)
  return found?.[1]?.trim() ?? null
}

function decodeBody(body: string, transfer: string, charset: string | null): string {
  const encoding = transfer.trim().toLowerCase()
  if (encoding === 'base64') return decodeCharset(Buffer.from(body, 'base64'), charset)
  if (encoding === 'quoted-printable') return decodeCharset(quotedPrintable(body.replace(/=[ \t]*\n/g, '')), charset)
  return decodeCharset(Buffer.from(body, 'latin1'), charset)
}

function quotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

function decodeCharset(bytes: Uint8Array, charset: string | null): string {
  try {
    return new TextDecoder(charset ?? 'utf-8', { fatal: charset === null }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Header words such as =?utf-8?Q?R=C3=A9union?= */
function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?')
  return joined.replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset, how, text) =>
    decodeCharset(
      how.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedPrintable(text.replaceAll('_', ' ')),
      charset,
    ),
  )
}
