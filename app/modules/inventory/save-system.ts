import { sql } from 'kysely'
import { NotFound, Refused } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { askBeforeUse } from './before-use.ts'
import { systemInput } from './system.ts'
import { db } from './tables.ts'

export const saveSystem = command({
  name: 'inventory.save-system',
  summary: { fr: 'Enregistrer un système d’IA ou un algorithme', en: 'Save an AI system or algorithm' },
  needs: 'inventory.edit',
  input: systemInput,
  http: 'POST /systems',
  async run(scope, { id, ...values }) {
    const mine = values.directorate_id && scope.directorates.includes(values.directorate_id)
    if (scope.reach !== 'all' && !mine) throw new Refused('inventory.own-directorate-only')
    if (id) {
      await askBeforeUse(scope, [id], values.status)
      let update = db(scope)
        .updateTable('inventory.system')
        .set(values)
        .where('id', '=', id)
        .where('archived_at', 'is', null)
      if (scope.reach !== 'all')
        update = update.where(sql<boolean>`directorate_id = any (${[...scope.directorates]}::uuid[])`)
      const done = await update.executeTakeFirst()
      if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
      return id
    }
    const row = { ...values, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
    await db(scope).insertInto('inventory.system').values(row).execute()
    return row.id
  },
})
