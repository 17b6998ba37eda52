import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { keepFile, largestFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** A file that cannot be read is kept with the reason, so that nothing sent is lost. */
export const setFileAside = command({
  name: 'intake.set-file-aside',
  summary: { fr: 'Mettre un fichier de côté', en: 'Set a file aside' },
  needs: 'intake.add',
  input: z.object({
    name: z.string(),
    content: fields.content,
    reason: z.object({ fr: z.string(), en: z.string() }),
  }),
  async run(scope, { name, content, reason }) {
    const keepable = content.byteLength > 0 && content.byteLength <= largestFile
    const row = {
      tenant_id: scope.tenantId,
      // Whose file it is can be told by the audit log: see who-may-change.ts.
      id: scope.operationId,
      file_id: keepable ? await keepFile(scope, { name, content }) : null,
      file_name: name,
      file_bytes: content.byteLength,
      file_kind: 'unknown',
      state: 'set-aside',
      set_aside_reason: JSON.stringify(reason),
      received_at: scope.clock.now(),
      received_by: actorName(scope.actor),
    }
    await db(scope).insertInto('intake.import').values(row).execute()
    return row.id
  },
})
