import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Conflict, NotFound } from './errors.ts'
import { newId } from './ids.ts'
import type { Work } from './scope.ts'

const chunkBytes = 512 * 1024
export const largestFile = 25 * 1024 * 1024
/** What one tenant may keep, in bytes. */
export const fileQuota = 5 * 1024 ** 3

export interface StoredFile {
  id: string
  name: string
  type: string
  bytes: number
}

/** Keeps a file in the database, once per content and tenant; returns its id. */
export async function keepFile(scope: Work, file: { name: string; content: Uint8Array }): Promise<string> {
  if (file.content.byteLength > largestFile) throw new Conflict('kernel.file-too-large', { megabytes: 25 })
  const sha256 = createHash('sha256').update(file.content).digest('hex')
  const same = await sql<{ id: string }>`select id from kernel.file where sha256 = ${sha256}`.execute(scope.db)
  if (same.rows[0]) return same.rows[0].id
  const used = await sql<{ bytes: number }>`select coalesce(sum(bytes), 0)::bigint as bytes from kernel.file`.execute(
    scope.db,
  )
  if ((used.rows[0]?.bytes ?? 0) + file.content.byteLength > fileQuota) throw new Conflict('kernel.quota-reached')
  const id = newId()
  const kept = await sql`
    insert into kernel.file (tenant_id, id, sha256, name, type, bytes, created_at)
    values (${scope.tenantId}, ${id}, ${sha256}, ${file.name}, ${sniffType(file.content)}, ${file.content.byteLength}, ${scope.clock.now()})
    on conflict (tenant_id, sha256) do nothing
  `.execute(scope.db)
  // Somebody sent the same file at the same moment: theirs is kept.
  if (!kept.numAffectedRows) return keepFile(scope, file)
  for (let position = 0; position * chunkBytes < file.content.byteLength; position++) {
    const content = Buffer.from(file.content.subarray(position * chunkBytes, (position + 1) * chunkBytes))
    await sql`
      insert into kernel.file_chunk (tenant_id, id, file_id, position, content)
      values (${scope.tenantId}, ${newId()}, ${id}, ${position}, ${content})
    `.execute(scope.db)
  }
  return id
}

export async function openFile(scope: Work, id: string): Promise<StoredFile & { content: Uint8Array }> {
  const { rows } = await sql<StoredFile>`select id, name, type, bytes from kernel.file where id = ${id}`.execute(
    scope.db,
  )
  const file = rows[0]
  if (!file) throw new NotFound('kernel.no-such-file')
  const chunks = await sql<{ content: Buffer }>`
    select content from kernel.file_chunk where file_id = ${id} order by position
  `.execute(scope.db)
  return { ...file, content: Buffer.concat(chunks.rows.map(chunk => chunk.content)) }
}

const signatures: [prefix: string, type: string][] = [
  ['25504446', 'application/pdf'],
  ['89504e47', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['504b0304', 'application/zip'],
]

/** The type comes from the bytes, never from what the sender says; unknown ones are only ever downloaded. */
export function sniffType(content: Uint8Array): string {
  const start = Buffer.from(content.subarray(0, 8)).toString('hex')
  return signatures.find(([prefix]) => start.startsWith(prefix))?.[1] ?? 'application/octet-stream'
}
