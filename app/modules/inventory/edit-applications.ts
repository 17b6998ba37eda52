import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { criticalities, hostings, personalData } from './application.ts'
import { db } from './tables.ts'

/** The same change for many applications at once; what is absent stays as it is. */
export const editApplications = command({
  name: 'inventory.edit-applications',
  summary: { fr: 'Modifier plusieurs logiciels à la fois', en: 'Change many applications at once' },
  needs: 'inventory.edit',
  input: z.object({
    ids: z.array(fields.id).min(1).max(20_000),
    hosting: z.enum(hostings).optional(),
    criticality: z.enum(criticalities).optional(),
    personal_data: z.enum(personalData).optional(),
    /** A directorate to add to those that use them. */
    directorate: fields.id.optional(),
    reviewed: z.literal(true).optional(),
  }),
  http: 'POST /applications/edits',
  undoable: true,
  async run(scope, { ids, directorate, reviewed, ...values }) {
    if (directorate) {
      const known = (await loadDirectorates(scope)).some(({ id }) => id === directorate)
      if (!known) throw new NotFound('inventory.no-such-directorate')
      if (scope.reach !== 'all' && !scope.directorates.includes(directorate))
        throw new Refused('inventory.own-directorate-only')
    }
    let update = db(scope)
      .updateTable('inventory.application')
      .set({
        ...values,
        ...(reviewed ? { reviewed_on: today(scope) } : {}),
        ...(directorate
          ? {
              directorate_ids: sql<
                string[]
              >`array_remove(directorate_ids, ${directorate}::uuid) || ${directorate}::uuid`,
            }
          : {}),
      })
      .where(sql<boolean>`id = any (${ids}::uuid[])`)
      .where('archived_at', 'is', null)
    if (scope.reach !== 'all')
      update = update.where(sql<boolean>`directorate_ids && ${[...scope.directorates]}::uuid[]`)
    const { numUpdatedRows } = await update.executeTakeFirst()
    if (Number(numUpdatedRows) !== new Set(ids).size) throw new Refused('inventory.own-directorate-only')
    return { changed: Number(numUpdatedRows), operation_id: scope.operationId }
  },
})
