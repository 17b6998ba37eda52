import { open, writeFile } from 'node:fs/promises'
import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { isFailure } from '../errors.ts'
import { freshPath } from '../../../tests/support/archive.ts'
import { listZip, readEntry } from './zip-reader.ts'

interface Made {
  name?: string
  content?: Buffer
  method?: number
  flags?: number
  /** What the directory says, when it lies. */
  bytes?: number
  crc?: number
  /** Place in 64 bits, beside the field of 32. */
  far?: bigint
}

/** A ZIP by hand, whose directory says what one wants. */
function zipOf(entries: readonly Made[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name = 'a', content = Buffer.from('bonjour'), method = 8, flags = 0, bytes, crc, far } of entries) {
    const stored = method === 8 ? deflateRawSync(content) : content
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(name.length, 26)
    const extra = Buffer.alloc(far === undefined ? 0 : 12)
    if (far !== undefined) {
      extra.writeUInt16LE(1)
      extra.writeUInt16LE(8, 2)
      extra.writeBigUInt64LE(far, 4)
    }
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50)
    line.writeUInt16LE(flags, 8)
    line.writeUInt16LE(method, 10)
    line.writeUInt32LE(crc ?? crc32(content), 16)
    line.writeUInt32LE(stored.length, 20)
    line.writeUInt32LE(bytes ?? content.length, 24)
    line.writeUInt16LE(name.length, 28)
    line.writeUInt16LE(extra.length, 30)
    line.writeUInt32LE(far === undefined ? at : 0xffffffff, 42)
    directory.push(line, Buffer.from(name), extra)
    bodies.push(local, Buffer.from(name), stored)
    at += 30 + name.length + stored.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...bodies, central, endOf(entries.length, central.length, at)])
}

function endOf(count: number, length: number, start: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(start, 16)
  return end
}

/** An end that leaves its figures to a wide record, and that record. */
function wideZip({ place, count = 0n, length = 0n, start = 0n }: Record<string, bigint>): Buffer {
  const wide = Buffer.alloc(56)
  wide.writeUInt32LE(0x06064b50)
  wide.writeBigUInt64LE(count, 32)
  wide.writeBigUInt64LE(length, 40)
  wide.writeBigUInt64LE(start, 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50)
  locator.writeBigUInt64LE(place ?? 0n, 8)
  return Buffer.concat([wide, locator, endOf(0xffff, 0xffffffff, 0xffffffff)])
}

/** Lists, then reads everything; the key of what refused, or the names when nothing did. */
async function reading(content: Buffer): Promise<string> {
  const path = freshPath()
  await writeFile(path, content)
  const file = await open(path)
  try {
    const entries = await listZip(file)
    for (const entry of entries.values()) for await (const chunk of readEntry(file, entry)) expect(chunk).toBeDefined()
    return [...entries.keys()].join()
  } catch (error) {
    if (!isFailure(error)) throw error
    return error.key
  } finally {
    await file.close()
  }
}

test('a ZIP that says the truth is read, deflated or not', async () => {
  expect(await reading(zipOf([{ name: 'a' }, { name: 'b', method: 0 }]))).toBe('a,b')
})

test.each<[string, Buffer, string]>([
  ['the same name twice', zipOf([{}, {}]), 'kernel.archive-part-unexpected'],
  ['an encrypted entry', zipOf([{ flags: 1 }]), 'kernel.archive-damaged'],
  ['a method that nothing here inflates', zipOf([{ method: 99 }]), 'kernel.archive-damaged'],
  ['more bytes than announced', zipOf([{ bytes: 3 }]), 'kernel.archive-bomb'],
  ['fewer bytes than announced', zipOf([{ bytes: 30 }]), 'kernel.archive-damaged'],
  ['another checksum', zipOf([{ crc: 1 }]), 'kernel.archive-damaged'],
  ['a hundred times what it weighs', zipOf([{ content: Buffer.alloc(4 * 1024 * 1024) }]), 'kernel.archive-bomb'],
  ['a place beyond any file', zipOf([{ far: 2n ** 63n }]), 'kernel.archive-damaged'],
  ['a place beyond this file', zipOf([{ far: 2n ** 40n }]), 'kernel.archive-damaged'],
  ['a wide record beyond any file', wideZip({ place: 2n ** 63n }), 'kernel.archive-damaged'],
  ['a directory beyond any file', wideZip({ start: 2n ** 63n, length: 46n, count: 1n }), 'kernel.archive-damaged'],
  ['a thousand million entries', wideZip({ count: 10n ** 9n }), 'kernel.archive-bomb'],
  ['a directory larger than memory', wideZip({ length: 2n ** 40n, count: 1n }), 'kernel.archive-bomb'],
  ['more entries than lines', wideZip({ count: 1n }), 'kernel.archive-damaged'],
])('%s is refused in plain words, and nothing hangs', async (_, content, key) => {
  expect(await reading(content)).toBe(key)
})
