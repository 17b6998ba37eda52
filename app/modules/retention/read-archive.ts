import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** Everything the authority holds, as one file: each time it is taken, the log says by whom. */
export const readArchive = query({
  name: 'retention.read-archive',
  summary: { fr: 'Télécharger l’archive complète', en: 'Download the complete archive' },
  needs: 'retention.export',
  input: z.object({ id: fields.id }),
  sensitive: true,
  async run(scope, { id }) {
    const found = await db(scope)
      .selectFrom('retention.archive')
      .select(['made_at', 'sha256'])
      .where('id', '=', id)
      .where('expires_at', '>', scope.clock.now())
      .executeTakeFirst()
    if (!found?.made_at) throw new NotFound('kernel.no-such-file')
    const parts = await db(scope)
      .selectFrom('retention.archive_part')
      .select('content')
      .where('archive_id', '=', id)
      .orderBy('position')
      .execute()
    return {
      content: new Uint8Array(Buffer.concat(parts.map(part => part.content))),
      made_at: found.made_at,
      sha256: found.sha256,
    }
  },
})
