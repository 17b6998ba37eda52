import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** A schema at hand, whole. */
export const readTableSchema = query({
  name: 'catalogue.read-table-schema',
  summary: { fr: 'Lire un schéma de tableau', en: 'Read a table schema' },
  needs: 'catalogue.read',
  input: z.object({ id: fields.id }),
  http: 'GET /table-schemas/:id',
  async run(scope, { id }) {
    const found = await db(scope)
      .selectFrom('catalogue.table_schema')
      .select(['id', 'name', 'version', 'title', 'source_url', 'content', 'added_by', 'added_on'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) throw new NotFound('kernel.not-found')
    return found
  },
})
