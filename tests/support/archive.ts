import { createHash, randomUUID } from 'node:crypto'
import { open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inject } from 'vitest'
import { importArchive, type ImportOptions } from '#kernel/archive/import-archive.ts'
import { manifestPart, tablePart, type Manifest } from '#kernel/archive/manifest.ts'
import { writeArchive } from '#kernel/archive/write-archive.ts'
import { listZip, readWhole } from '#kernel/archive/zip-reader.ts'
import { writeZip } from '#kernel/archive/zip-writer.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'

/** A place for a file of this test's own, removed at the end of the run. */
export const freshPath = () => path.join(inject('folder'), `${randomUUID()}.zip`)

/** The parts of an archive, to be altered and put together again. */
export type Parts = Map<string, Buffer>

export async function archiveOf(scope: Scope, tenant: Tenant): Promise<string> {
  const chunks: Uint8Array[] = []
  await writeArchive({ ...scope, tenant }, async chunk => void chunks.push(Uint8Array.from(chunk)))
  const place = freshPath()
  await writeFile(place, Buffer.concat(chunks))
  return place
}

export async function partsOf(place: string): Promise<Parts> {
  const file = await open(place)
  try {
    const parts: Parts = new Map()
    for (const [name, entry] of await listZip(file)) parts.set(name, await readWhole(file, entry, 1e9))
    return parts
  } finally {
    await file.close()
  }
}

export function manifestOf(parts: Parts): Manifest {
  return JSON.parse(parts.get(manifestPart)?.toString() ?? '{}') as Manifest
}

/** Puts parts together again; with `honest`, the manifest announces what they now hold. */
export async function put(parts: Parts, { honest = true, deflate = false } = {}): Promise<string> {
  if (honest && parts.has(manifestPart)) {
    const manifest = manifestOf(parts)
    for (const table of manifest.tables) {
      const content = parts.get(tablePart(table.name))
      if (!content) continue
      table.bytes = content.length
      table.sha256 = createHash('sha256').update(content).digest('hex')
      table.rows = content.toString('latin1').split('\n').length - 1
    }
    parts.set(manifestPart, Buffer.from(JSON.stringify(manifest)))
  }
  const chunks: Uint8Array[] = []
  const zip = writeZip(async chunk => void chunks.push(Uint8Array.from(chunk)))
  for (const [name, content] of parts) {
    if (deflate && name.endsWith('.ndjson')) await zip.addStream(name, once(content))
    else await zip.addBytes(name, content)
  }
  await zip.end()
  const place = freshPath()
  await writeFile(place, Buffer.concat(chunks))
  return place
}

async function* once(content: Uint8Array) {
  yield content
}

export async function bringIn(
  scope: Pick<Scope, 'database' | 'clock'>,
  place: string,
  options: Partial<ImportOptions>,
) {
  const file = await open(place)
  try {
    return await importArchive(scope, file, { actor: { kind: 'cli', name: 'essai' }, ...options })
  } finally {
    await file.close()
  }
}
