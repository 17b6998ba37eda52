import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { address } from '../datasets/dataset.ts'
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
    source_url: address.optional(),
  }),
  secret: ['content'],
  http: 'POST /table-schemas',
  async run(scope, { content, name, source_url }) {
    const schema = understood(content, scope.language)
    const which = { name: name ?? schema.name.slice(0, 200), version: schema.version.slice(0, 60) }
    await refuseReplacing(scope, which)
    const row = {
      title: schema.title.slice(0, 300),
      source_url: source_url ?? null,
      content: JSON.stringify(content),
      added_by: actorName(scope.actor),
      added_on: today(scope),
    }
    const { id } = await db(scope)
      .insertInto('catalogue.table_schema')
      .values({ tenant_id: scope.tenantId, id: newId(), ...which, ...row })
      .onConflict(same => same.columns(['tenant_id', 'name', 'version']).doUpdateSet(row))
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, title: schema.title, notChecked: schema.notChecked }
  },
})

/** Files of all directorates are checked against it: whoever acts for some alone adds, and replaces nothing. */
async function refuseReplacing(scope: Work, which: { name: string; version: string }): Promise<void> {
  if (scope.reach === 'all') return
  const known = await db(scope)
    .selectFrom('catalogue.table_schema')
    .select('id')
    .where('name', '=', which.name)
    .where('version', '=', which.version)
    .executeTakeFirst()
  if (known) throw new Refused('catalogue.schema-of-all')
}

function understood(content: unknown, language: 'fr' | 'en'): TableSchema {
  try {
    return readSchema(content)
  } catch (error) {
    if (!(error instanceof NotASchema)) throw error
    throw new Invalid({ schema: { key: 'catalogue.unreadable', words: { reason: error.text[language] } } })
  }
}
