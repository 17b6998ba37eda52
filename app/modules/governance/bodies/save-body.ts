import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { checkNames } from '../check-names.ts'
import { db } from '../tables.ts'
import { bodyInput } from './body.ts'

/** Creates an instance, or corrects it when its id is given. */
export const saveBody = command({
  name: 'governance.save-body',
  summary: { fr: 'Enregistrer une instance', en: 'Save a body' },
  needs: 'governance.edit',
  input: bodyInput.extend({ id: fields.id.optional() }),
  http: 'POST /bodies',
  async run(scope, { id, ...values }) {
    await checkNames(scope, values)
    const twin = await db(scope)
      .selectFrom('governance.body')
      .select('id')
      .where(eb => eb(eb.fn('lower', ['name']), '=', values.name.toLowerCase()))
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (twin && twin.id !== id) throw new Conflict('governance.body-exists')
    if (id) {
      const done = await db(scope)
        .updateTable('governance.body')
        .set(values)
        .where('id', '=', id)
        .where('archived_at', 'is', null)
        .executeTakeFirst()
      if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
      return id
    }
    const row = { ...values, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
    await db(scope).insertInto('governance.body').values(row).execute()
    return row.id
  },
})
