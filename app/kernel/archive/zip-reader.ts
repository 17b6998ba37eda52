import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { refusals } from './refusal.ts'

export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  crc: number
  stored: number
  bytes: number
  offset: number
}

const mostEntries = 500_000
const largestDirectory = 128 * 1024 * 1024
/** Rows with ids of their own never shrink so much: above it, somebody built a bomb. */
const highestRatio = 100
const ratioFloor = 1024 * 1024

/** The entries of a zip on disk, by name; the central directory alone is believed, and it must be exact. */
export async function listZip(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat()
  const { count, start, length } = await findDirectory(file, size)
  if (count > mostEntries || length > largestDirectory) throw refusals.bomb('ZIP')
  if (start + length > size) throw refusals.damaged()
  const directory = await readAt(file, start, length)
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let rank = 0; rank < count; rank++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw refusals.damaged()
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    if (extraEnd > directory.length) throw refusals.damaged()
    const entry = entryAt(directory, at, nameEnd, extraEnd)
    if (entries.has(entry.name)) throw refusals.unexpected(entry.name)
    if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) throw refusals.damaged(entry.name)
    if (entry.bytes > ratioFloor && entry.bytes > entry.stored * highestRatio) throw refusals.bomb(entry.name)
    entries.set(entry.name, entry)
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** The content of an entry, piece by piece; more than what is announced, or something else, stops the reading. */
export async function* readEntry(file: FileHandle, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = await readAt(file, entry.offset, 30)
  if (header.readUInt32LE(0) !== 0x04034b50) throw refusals.damaged(entry.name)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  let crc = 0
  let bytes = 0
  for await (const chunk of inflated(file, entry, start)) {
    bytes += chunk.byteLength
    if (bytes > entry.bytes) throw refusals.bomb(entry.name)
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (bytes !== entry.bytes || crc !== entry.crc) throw refusals.damaged(entry.name)
}

/** A whole entry, for parts that must be small. */
export async function readWhole(file: FileHandle, entry: ZipEntry, most: number): Promise<Buffer> {
  if (entry.bytes > most) throw refusals.bomb(entry.name)
  const chunks: Uint8Array[] = []
  for await (const chunk of readEntry(file, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* inflated(file: FileHandle, entry: ZipEntry, start: number): AsyncGenerator<Uint8Array> {
  const raw = rawBytes(file, start, entry.stored)
  if (entry.method === 0) {
    yield* raw
    return
  }
  const source = Readable.from(raw, { objectMode: true, highWaterMark: 1 })
  const inflate = createInflateRaw()
  source.once('error', error => inflate.destroy(error))
  try {
    yield* source.pipe(inflate) as AsyncIterable<Uint8Array>
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('Z_') ? refusals.damaged(entry.name) : error
  }
}

async function* rawBytes(file: FileHandle, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length; ) {
    const chunk = await readAt(file, start + done, Math.min(256 * 1024, length - done))
    done += chunk.length
    yield chunk
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  // Places of 64 bits may lie beyond what any file holds.
  if (!Number.isSafeInteger(position)) throw refusals.damaged()
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead < length) throw refusals.damaged()
  return buffer
}

async function findDirectory(file: FileHandle, size: number) {
  const tail = Math.min(size, 22 + 0xffff)
  if (tail < 22) throw refusals.damaged()
  const last = await readAt(file, size - tail, tail)
  const end = last.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > tail) throw refusals.damaged()
  const count = last.readUInt16LE(end + 10)
  const length = last.readUInt32LE(end + 12)
  const start = last.readUInt32LE(end + 16)
  if (count !== 0xffff && length !== 0xffffffff && start !== 0xffffffff) return { count, start, length }
  const locator = size - tail + end - 20
  if (locator < 0) throw refusals.damaged()
  const place = await readAt(file, locator, 20)
  if (place.readUInt32LE(0) !== 0x07064b50) throw refusals.damaged()
  const wide = await readAt(file, Number(place.readBigUInt64LE(8)), 56)
  if (wide.readUInt32LE(0) !== 0x06064b50) throw refusals.damaged()
  return {
    count: Number(wide.readBigUInt64LE(32)),
    length: Number(wide.readBigUInt64LE(40)),
    start: Number(wide.readBigUInt64LE(48)),
  }
}

function entryAt(directory: Buffer, at: number, nameEnd: number, extraEnd: number): ZipEntry {
  const sizes = { bytes: directory.readUInt32LE(at + 24), stored: directory.readUInt32LE(at + 20) }
  const places = { ...sizes, offset: directory.readUInt32LE(at + 42) }
  for (let i = nameEnd; i + 4 <= extraEnd; i += 4 + directory.readUInt16LE(i + 2)) {
    if (directory.readUInt16LE(i) !== 1) continue
    let next = i + 4
    for (const key of ['bytes', 'stored', 'offset'] as const) {
      if (places[key] !== 0xffffffff) continue
      if (next + 8 > extraEnd) throw refusals.damaged()
      places[key] = Number(directory.readBigUInt64LE(next))
      next += 8
    }
  }
  return {
    name: directory.subarray(at + 46, nameEnd).toString('utf8'),
    method: directory.readUInt16LE(at + 10),
    encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    crc: directory.readUInt32LE(at + 16),
    ...places,
  }
}
