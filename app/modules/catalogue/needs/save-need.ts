import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { needInput } from './need.ts'
import { needToChange, requireOwnNeeds } from './reach.ts'

/** Declares a need of data, or changes what is asked; what was decided of it stays. A title is enough to begin. */
export const saveNeed = command({
  name: 'catalogue.save-need',
  summary: { fr: 'Enregistrer un besoin de données', en: 'Save a data need' },
  needs: 'catalogue.need',
  input: needInput.extend({ id: fields.id.optional() }),
  http: 'POST /data-needs',
  async run(scope, { id, ...values }) {
    requireOwnNeeds(scope, values.directorate_id)
    if (values.system_id && (await loadSystems(scope, values.system_id)).length === 0)
      throw new Invalid({ system_id: { key: 'kernel.invalid-value' } })
    if (id !== undefined) {
      await needToChange(scope, id)
      await db(scope).updateTable('catalogue.need').set(values).where('id', '=', id).execute()
      return id
    }
    const created = newId()
    const declared = { declared_by: actorName(scope.actor), declared_on: today(scope), created_at: scope.clock.now() }
    await db(scope)
      .insertInto('catalogue.need')
      .values({ ...values, ...declared, tenant_id: scope.tenantId, id: created })
      .execute()
    return created
  },
})
