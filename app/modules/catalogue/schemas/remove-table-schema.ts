import { z } from 'zod'
import { NotFound, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** Takes a schema away; checks made with it keep its name and version. */
export const removeTableSchema = command({
  name: 'catalogue.remove-table-schema',
  summary: { fr: 'Retirer un schéma de tableau', en: 'Remove a table schema' },
  needs: 'catalogue.edit',
  input: z.object({ id: fields.id }),
  http: 'DELETE /table-schemas/:id',
  async run(scope, { id }) {
    if (scope.reach !== 'all') throw new Refused('catalogue.schema-of-all')
    const done = await db(scope).deleteFrom('catalogue.table_schema').where('id', '=', id).executeTakeFirst()
    if (!done.numDeletedRows) throw new NotFound('kernel.not-found')
  },
})
