import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { beginExport } from './begin-export.ts'
import { buildArchive } from './build-archive.ts'
import { db } from './tables.ts'

/** Asks for the whole authority as one file, made in the background. */
export const askArchive = command({
  name: 'retention.ask-archive',
  summary: { fr: 'Demander l’archive complète', en: 'Ask for the complete archive' },
  needs: 'retention.export',
  input: z.object({}),
  async run(scope) {
    await beginExport(scope, { to: 'page' })
    const id = newId()
    const job_id = await enqueue(scope, buildArchive, { archive: id })
    await db(scope)
      .insertInto('retention.archive')
      .values({ tenant_id: scope.tenantId, id, asked_by: actorName(scope.actor), asked_at: scope.clock.now(), job_id })
      .execute()
    return { id, job: job_id }
  },
})
