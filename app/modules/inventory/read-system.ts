import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { livingSystems, withApplication } from './list-systems.ts'
import { db } from './tables.ts'

export const readSystem = query({
  name: 'inventory.read-system',
  summary: { fr: 'Lire la fiche d’un système', en: 'Read a system' },
  needs: 'inventory.read',
  input: z.object({ id: fields.id }),
  http: 'GET /systems/:id',
  async run(scope, { id }) {
    const system = await withApplication(livingSystems(scope))
      .select([
        's.id',
        's.name',
        's.kind',
        's.origin',
        's.purpose',
        's.owner',
        's.directorate_id',
        's.application_id',
        'a.name as application',
        's.vendor_id',
        's.status',
        's.touches_public',
        's.reviewed_on',
      ])
      .where('s.id', '=', id)
      .executeTakeFirst()
    if (!system) throw new NotFound('kernel.not-found')
    const imposed = await db(scope)
      .selectFrom('inventory.imposed')
      .select(['id', 'title', 'decision', 'object_by'])
      .where('system_id', '=', id)
      .where('archived_at', 'is', null)
      .execute()
    return { system, imposed, history: await historyOf(scope, 'inventory.system', id) }
  },
})
