import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { askBeforeUse } from './before-use.ts'
import { systemStatuses } from './system.ts'
import { db } from './tables.ts'

/** The same change for many systems at once; what is absent stays as it is. */
export const editSystems = command({
  name: 'inventory.edit-systems',
  summary: { fr: 'Modifier plusieurs systèmes à la fois', en: 'Change many systems at once' },
  needs: 'inventory.edit',
  input: z.object({
    ids: z.array(fields.id).min(1).max(20_000),
    status: z.enum(systemStatuses).optional(),
    owner: fields.line(120).optional(),
    directorate_id: fields.id.optional(),
    reviewed: z.literal(true).optional(),
  }),
  http: 'POST /systems/edits',
  undoable: true,
  async run(scope, { ids, reviewed, ...values }) {
    const { directorate_id } = values
    if (directorate_id) {
      const known = (await loadDirectorates(scope)).some(({ id }) => id === directorate_id)
      if (!known) throw new NotFound('inventory.no-such-directorate')
      if (scope.reach !== 'all' && !scope.directorates.includes(directorate_id))
        throw new Refused('inventory.own-directorate-only')
    }
    await askBeforeUse(scope, ids, values.status)
    let update = db(scope)
      .updateTable('inventory.system')
      .set({ ...values, ...(reviewed ? { reviewed_on: today(scope) } : {}) })
      .where(sql<boolean>`id = any (${ids}::uuid[])`)
      .where('archived_at', 'is', null)
    if (scope.reach !== 'all')
      update = update.where(sql<boolean>`directorate_id = any (${[...scope.directorates]}::uuid[])`)
    const { numUpdatedRows } = await update.executeTakeFirst()
    if (Number(numUpdatedRows) !== new Set(ids).size) throw new Refused('inventory.own-directorate-only')
    return { changed: Number(numUpdatedRows), operation_id: scope.operationId }
  },
})
