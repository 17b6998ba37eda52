import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** Takes bytes one after the other; resolves once they are taken. */
export type Sink = (bytes: Uint8Array) => Promise<void>

export interface Written {
  bytes: number
  sha256: string
}

export interface ZipWriter {
  /** Deflates content whose size nobody knows yet, as it comes. */
  addStream(name: string, content: AsyncIterable<Uint8Array>): Promise<Written>
  /** Stores bytes as they are: what people attach is compressed already, and a ratio that is never high needs no trust. */
  addBytes(name: string, content: Uint8Array): Promise<Written>
  end(): Promise<void>
}

interface Entry {
  name: Buffer
  method: 0 | 8
  streamed: boolean
  crc: number
  stored: number
  bytes: number
  offset: number
}

const wide = 0xffffffff

/** Writes a zip of any size to a sink, keeping nothing of its content in memory; sizes above 4 GB follow zip64. */
export function writeZip(sink: Sink): ZipWriter {
  const entries: Entry[] = []
  let at = 0
  const put = async (bytes: Uint8Array) => {
    at += bytes.byteLength
    await sink(bytes)
  }
  return {
    async addStream(name, content) {
      const entry: Entry = begin(name, 8, true, at)
      await put(localHeader(entry))
      const hash = createHash('sha256')
      const measured = async function* () {
        for await (const chunk of content) {
          entry.crc = crc32(chunk, entry.crc)
          entry.bytes += chunk.byteLength
          hash.update(chunk)
          yield chunk
        }
      }
      const source = Readable.from(measured(), { objectMode: true, highWaterMark: 1 })
      const deflate = createDeflateRaw()
      source.once('error', error => deflate.destroy(error))
      for await (const chunk of source.pipe(deflate) as AsyncIterable<Uint8Array>) {
        entry.stored += chunk.byteLength
        await put(chunk)
      }
      await put(descriptor(entry))
      entries.push(entry)
      return { bytes: entry.bytes, sha256: hash.digest('hex') }
    },
    async addBytes(name, content) {
      const size = content.byteLength
      const entry: Entry = { ...begin(name, 0, false, at), crc: crc32(content), stored: size, bytes: size }
      await put(localHeader(entry))
      await put(content)
      entries.push(entry)
      return { bytes: size, sha256: createHash('sha256').update(content).digest('hex') }
    },
    async end() {
      const start = at
      for (const entry of entries) await put(directoryLine(entry))
      await put(endOfDirectory(entries.length, start, at - start, at))
    },
  }
}

function begin(name: string, method: 0 | 8, streamed: boolean, offset: number): Entry {
  return { name: Buffer.from(name), method, streamed, crc: 0, stored: 0, bytes: 0, offset }
}

/** Bit 3: sizes follow the content; bit 11: names are UTF-8. */
function flags({ streamed }: Entry): number {
  return 0x0800 | (streamed ? 0x0008 : 0)
}

/** 1 January 1980: the manifest says the date, and the same content makes the same bytes. */
const day = 0x0021

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(45, 4)
  header.writeUInt16LE(flags(entry), 6)
  header.writeUInt16LE(entry.method, 8)
  header.writeUInt16LE(day, 12)
  header.writeUInt32LE(entry.crc, 14)
  header.writeUInt32LE(entry.stored, 18)
  header.writeUInt32LE(entry.bytes, 22)
  header.writeUInt16LE(entry.name.length, 26)
  return Buffer.concat([header, entry.name])
}

function descriptor({ crc, stored, bytes }: Entry): Buffer {
  const long = stored >= wide || bytes >= wide
  const words = Buffer.alloc(long ? 24 : 16)
  words.writeUInt32LE(0x08074b50, 0)
  words.writeUInt32LE(crc, 4)
  if (long) {
    words.writeBigUInt64LE(BigInt(stored), 8)
    words.writeBigUInt64LE(BigInt(bytes), 16)
  } else {
    words.writeUInt32LE(stored, 8)
    words.writeUInt32LE(bytes, 12)
  }
  return words
}

function directoryLine(entry: Entry): Buffer {
  const long = [entry.bytes, entry.stored, entry.offset].filter(size => size >= wide)
  const extra = Buffer.alloc(long.length > 0 ? 4 + 8 * long.length : 0)
  if (long.length > 0) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(8 * long.length, 2)
    for (const [rank, size] of long.entries()) extra.writeBigUInt64LE(BigInt(size), 4 + 8 * rank)
  }
  const line = Buffer.alloc(46)
  line.writeUInt32LE(0x02014b50, 0)
  line.writeUInt16LE(0x032d, 4)
  line.writeUInt16LE(45, 6)
  line.writeUInt16LE(flags(entry), 8)
  line.writeUInt16LE(entry.method, 10)
  line.writeUInt16LE(day, 14)
  line.writeUInt32LE(entry.crc, 16)
  line.writeUInt32LE(Math.min(entry.stored, wide), 20)
  line.writeUInt32LE(Math.min(entry.bytes, wide), 24)
  line.writeUInt16LE(entry.name.length, 28)
  line.writeUInt16LE(extra.length, 30)
  // A plain file that its owner alone reads.
  line.writeUInt32LE(0o100600 * 2 ** 16, 38)
  line.writeUInt32LE(Math.min(entry.offset, wide), 42)
  return Buffer.concat([line, entry.name, extra])
}

function endOfDirectory(count: number, start: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(Math.min(size, wide), 12)
  end.writeUInt32LE(Math.min(start, wide), 16)
  if (count < 0xffff && size < wide && start < wide) return end
  const zip64 = Buffer.alloc(76)
  zip64.writeUInt32LE(0x06064b50, 0)
  zip64.writeBigUInt64LE(44n, 4)
  zip64.writeUInt16LE(45, 12)
  zip64.writeUInt16LE(45, 14)
  zip64.writeBigUInt64LE(BigInt(count), 24)
  zip64.writeBigUInt64LE(BigInt(count), 32)
  zip64.writeBigUInt64LE(BigInt(size), 40)
  zip64.writeBigUInt64LE(BigInt(start), 48)
  zip64.writeUInt32LE(0x07064b50, 56)
  zip64.writeBigUInt64LE(BigInt(at), 64)
  zip64.writeUInt32LE(1, 72)
  return Buffer.concat([zip64, end])
}
