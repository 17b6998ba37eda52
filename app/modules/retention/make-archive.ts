import { createHash } from 'node:crypto'
import { z } from 'zod'
import { writeArchive } from '#kernel/archive/write-archive.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { daysKept, mostMegabytes } from './archive-limit.ts'
import { db } from './tables.ts'

const partBytes = 1024 * 1024

/** Writes the archive that was asked for, in parts; nothing of it is there before it is complete. */
export const makeArchive = command({
  name: 'retention.make-archive',
  summary: { fr: 'Fabriquer l’archive complète', en: 'Make the complete archive' },
  needs: 'retention.execute',
  input: z.object({ archive: fields.id }),
  async run(scope, { archive }) {
    const asked = await db(scope)
      .selectFrom('retention.archive')
      .select('made_at')
      .where('id', '=', archive)
      .executeTakeFirst()
    if (!asked || asked.made_at) throw new NotFound('kernel.not-found')
    const parts = partsOf(scope, archive)
    await writeArchive(scope, parts.sink)
    const { bytes, sha256 } = await parts.end()
    const made_at = scope.clock.now()
    const expires_at = new Date(made_at.getTime() + daysKept * 86_400_000)
    await db(scope)
      .updateTable('retention.archive')
      .set({ bytes, sha256, made_at, expires_at })
      .where('id', '=', archive)
      .execute()
    return { bytes }
  },
})

function partsOf(scope: Work, archive_id: string) {
  const hash = createHash('sha256')
  let held: Uint8Array[] = []
  let size = 0
  let bytes = 0
  let position = 0
  const flush = async () => {
    if (size === 0) return
    const content = Buffer.concat(held)
    const part = { tenant_id: scope.tenantId, id: newId(), archive_id, position: position++, content }
    await db(scope).insertInto('retention.archive_part').values(part).execute()
    held = []
    size = 0
  }
  return {
    async sink(chunk: Uint8Array) {
      hash.update(chunk)
      bytes += chunk.byteLength
      if (bytes > mostMegabytes * 1024 * 1024)
        throw new Conflict('retention.archive-too-large', { megabytes: mostMegabytes })
      held.push(Uint8Array.from(chunk))
      size += chunk.byteLength
      if (size >= partBytes) await flush()
    },
    async end() {
      await flush()
      return { bytes, sha256: hash.digest('hex') }
    },
  }
}
