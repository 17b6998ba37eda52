import { crc32, inflateRawSync } from 'node:zlib'
import type { ReadLimits } from './limits.ts'
import { refusals } from './unreadable.ts'

const ratioFloor = 8 * 1024 * 1024

interface Entry {
  name: string
  method: number
  encrypted: boolean
  crc: number
  compressed: number
  offset: number
}

/** Entries of a zip by name, inflated under limits; a limit stops the inflation itself. Entries `wanted` refuses are left out. */
export function unzipSafely(
  bytes: Uint8Array,
  limits: ReadLimits,
  wanted: (name: string) => boolean = () => true,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files = new Map<string, Uint8Array>()
  let left = limits.maxInflatedBytes
  for (const entry of listEntries(view, bytes, limits.maxEntries)) {
    if (entry.name.endsWith('/') || !wanted(entry.name)) continue
    if (entry.encrypted) throw refusals.encrypted()
    const content = inflate(entry, stored(entry, view, bytes), Math.min(left, allowance(entry, limits)))
    if (crc32(content) !== entry.crc) throw refusals.damaged(entry.name)
    left -= content.length
    files.set(entry.name, content)
  }
  return files
}

function allowance(entry: Entry, limits: ReadLimits): number {
  return Math.max(ratioFloor, entry.compressed * limits.maxRatio)
}

function stored(entry: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw refusals.truncated()
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.compressed > bytes.length) throw refusals.truncated()
  return bytes.subarray(start, start + entry.compressed)
}

function inflate(entry: Entry, content: Uint8Array, most: number): Uint8Array {
  if (entry.method !== 0 && entry.method !== 8) throw refusals.damaged(entry.name)
  if (content.length > most && entry.method === 0) throw refusals.zipBomb()
  if (entry.method === 0) return content
  if (most <= 0) throw refusals.zipBomb()
  try {
    return inflateRawSync(content, { maxOutputLength: most, chunkSize: 1024 * 1024 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') throw refusals.zipBomb()
    throw code === 'Z_BUF_ERROR' ? refusals.truncated() : refusals.damaged(entry.name)
  }
}

/** The central directory is the authority, as for every other reader: local headers alone can lie. */
function listEntries(view: DataView, bytes: Uint8Array, most: number): Entry[] {
  const end = findEnd(view)
  let count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (at === 0xffffffff || count === 0xffff) {
    if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) throw refusals.truncated()
    const wide = Number(view.getBigUint64(end - 12, true))
    if (wide + 56 > bytes.length || view.getUint32(wide, true) !== 0x06064b50) throw refusals.truncated()
    count = Number(view.getBigUint64(wide + 32, true))
    at = Number(view.getBigUint64(wide + 48, true))
  }
  if (count > most) throw refusals.zipBomb()
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw refusals.truncated()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const extra = at + 46 + nameLength
    if (extra + extraLength > bytes.length) throw refusals.truncated()
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, extra)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes(view, at, extra, extraLength),
    })
    at = extra + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** Sizes and offsets of an entry; some writers put them in the zip64 extra field whatever the size. */
function sizes(view: DataView, at: number, extra: number, extraLength: number) {
  let compressed = view.getUint32(at + 20, true)
  let offset = view.getUint32(at + 42, true)
  for (let i = extra; i + 4 <= extra + extraLength; i += 4 + view.getUint16(i + 2, true)) {
    if (view.getUint16(i, true) !== 1) continue
    let next = i + 4 + (view.getUint32(at + 24, true) === 0xffffffff ? 8 : 0)
    const read = () => {
      if (next + 8 > extra + extraLength) throw refusals.damaged()
      const value = Number(view.getBigUint64(next, true))
      next += 8
      return value
    }
    if (compressed === 0xffffffff) compressed = read()
    if (offset === 0xffffffff) offset = read()
  }
  return { compressed, offset }
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw refusals.truncated()
}
