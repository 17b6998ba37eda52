import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { refusals } from './refusal.ts'
import { filePart, manifestPart, manifestSchema, readmePart, tablePart, type Manifest } from './manifest.ts'
import { listZip, readEntry, readWhole, type ZipEntry } from './zip-reader.ts'

export interface OpenArchive {
  manifest: Manifest
  /** The bytes of a table, whose size and digest are checked as they go by. */
  table(name: string): AsyncGenerator<Uint8Array>
  /** A file by the digest of its content. */
  file(sha256: string, bytes: number): Promise<Buffer>
}

const largestManifest = 16 * 1024 * 1024
const largestTables = 32 * 1024 ** 3

/** Opens an archive: exactly the parts that its manifest announces, none more, none less, under names that lead nowhere. */
export async function openArchive(file: FileHandle): Promise<OpenArchive> {
  const entries = await listZip(file)
  const find = (name: string): ZipEntry => {
    const entry = entries.get(name)
    if (!entry) throw refusals.missing(name)
    return entry
  }
  const manifest = parseManifest(await readWhole(file, find(manifestPart), largestManifest))
  checkParts(manifest, entries)
  return {
    manifest,
    async *table(name) {
      const part = tablePart(name)
      const hash = createHash('sha256')
      for await (const chunk of readEntry(file, find(part))) {
        hash.update(chunk)
        yield chunk
      }
      if (hash.digest('hex') !== manifest.tables.find(table => table.name === name)?.sha256)
        throw refusals.damaged(part)
    },
    async file(sha256, bytes) {
      const part = filePart(sha256)
      const content = await readWhole(file, find(part), bytes)
      if (content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256)
        throw refusals.damaged(part)
      return content
    },
  }
}

function parseManifest(content: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(content.toString('utf8')))
  } catch {
    throw refusals.damaged(manifestPart)
  }
}

function checkParts(manifest: Manifest, entries: ReadonlyMap<string, ZipEntry>): void {
  const announced = new Map(manifest.tables.map(({ name, bytes }) => [tablePart(name), bytes]))
  if (announced.size !== manifest.tables.length) throw refusals.damaged(manifestPart)
  if (manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0) > largestTables) throw refusals.bomb(manifestPart)
  for (const [part, bytes] of announced) {
    const entry = entries.get(part)
    if (!entry) throw refusals.missing(part)
    if (entry.bytes !== bytes) throw refusals.damaged(part)
  }
  const others = [...entries.keys()].filter(
    name => !announced.has(name) && name !== manifestPart && name !== readmePart,
  )
  const strange = others.find(name => !/^files\/[0-9a-f]{64}$/.test(name))
  if (strange !== undefined) throw refusals.unexpected(strange)
  if (others.length !== manifest.files.count) throw refusals.damaged('files')
}
