import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { sourceInput } from './source.ts'

/** Writes down a source of harvest, or changes it; what it has already brought stays as it is. */
export const saveSource = command({
  name: 'catalogue.save-source',
  summary: { fr: 'Enregistrer une source de moissonnage', en: 'Save a source of harvest' },
  needs: 'catalogue.harvest',
  input: sourceInput
    .extend({ id: fields.id.optional() })
    .refine(({ address, schedule }) => address !== null || schedule === 'manual', {
      path: ['schedule'],
      error: 'catalogue.files-by-hand',
    }),
  http: 'POST /catalogue/sources',
  async run(scope, { id, options, ...values }) {
    const row = { ...values, options: JSON.stringify(options) }
    if (id === undefined) {
      const created = newId()
      await db(scope)
        .insertInto('catalogue.source')
        .values({ ...row, tenant_id: scope.tenantId, id: created, created_at: scope.clock.now() })
        .execute()
      return created
    }
    const { numUpdatedRows } = await db(scope)
      .updateTable('catalogue.source')
      .set(row)
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw new NotFound('kernel.not-found')
    return id
  },
})
