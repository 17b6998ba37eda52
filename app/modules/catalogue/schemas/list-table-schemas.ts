import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { knownSchemas } from './known-schemas.ts'

/** Schemas at hand, and those of the register that can be fetched from their publisher. */
export const listTableSchemas = query({
  name: 'catalogue.list-table-schemas',
  summary: { fr: 'Lister les schémas de tableau', en: 'List table schemas' },
  needs: 'catalogue.read',
  input: z.object({}),
  http: 'GET /table-schemas',
  async run(scope) {
    const schemas = await db(scope)
      .selectFrom('catalogue.table_schema')
      .select(['id', 'name', 'version', 'title', 'source_url', 'added_by', 'added_on'])
      .orderBy('title')
      .orderBy('version', 'desc')
      .limit(500)
      .execute()
    const here = new Set(schemas.map(({ name }) => name))
    return { schemas, known: knownSchemas.map(schema => ({ ...schema, here: here.has(schema.name) })) }
  },
})
