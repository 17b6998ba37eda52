import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { readSchema } from './read-schema.ts'
import { NotASchema, type TableSchema } from './table-schema.ts'

/** Keeps a Table Schema, so that files can be checked against it; the same name and version again takes its place. */
export const addTableSchema = command({
  name: 'catalogue.add-table-schema',
  summary: { fr: 'Ajouter un schéma de tableau', en: 'Add a table schema' },
  needs: 'catalogue.edit',
  input: z.object({
    content: z.unknown(),
    /** As the register of schemas names it; without it, as the document names itself. */
    name: fields.line(200).optional(),
    source_url: fields.line(500).optional(),
  }),
  secret: ['content'],
  http: 'POST /table-schemas',
  async run(scope, { content, name, source_url }) {
    const schema = understood(content, scope.language)
    const row = {
      title: schema.title.slice(0, 300),
      source_url: source_url ?? null,
      content: JSON.stringify(content),
      added_by: actorName(scope.actor),
      added_on: today(scope),
    }
    const { id } = await db(scope)
      .insertInto('catalogue.table_schema')
      .values({
        tenant_id: scope.tenantId,
        id: newId(),
        name: name ?? schema.name.slice(0, 200),
        version: schema.version.slice(0, 60),
        ...row,
      })
      .onConflict(same => same.columns(['tenant_id', 'name', 'version']).doUpdateSet(row))
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, title: schema.title, notChecked: schema.notChecked }
  },
})

function understood(content: unknown, language: 'fr' | 'en'): TableSchema {
  try {
    return readSchema(content)
  } catch (error) {
    if (!(error instanceof NotASchema)) throw error
    throw new Invalid({ schema: { key: 'catalogue.unreadable', words: { reason: error.text[language] } } })
  }
}
