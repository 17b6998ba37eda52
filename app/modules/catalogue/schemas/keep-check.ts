import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { distributionOf, livingDataset, requireReach } from '../files/load-files.ts'
import { refreshReadiness } from '../datasets/refresh-readiness.ts'
import { db } from '../tables.ts'
import { readTableSchema } from './read-table-schema.ts'
import type { Validation } from './row-error.ts'

/** Keeps how a file follows a schema, in the place of the last time. */
export const keepCheck = command({
  name: 'catalogue.keep-check',
  summary: { fr: 'Garder le contrôle d’un fichier', en: 'Keep the check of a file' },
  needs: 'catalogue.edit',
  input: z.object({
    distribution_id: fields.id,
    table_schema_id: fields.id,
    validation: z.custom<Validation>(value => typeof value === 'object' && value !== null),
  }),
  secret: ['validation'],
  async run(scope, { distribution_id, table_schema_id, validation }) {
    if (!Array.isArray(validation.first)) throw new Invalid({ validation: { key: 'kernel.invalid-value' } })
    const { dataset_id } = await distributionOf(scope, distribution_id)
    requireReach(scope, (await livingDataset(scope, dataset_id)).directorate_id)
    const schema = await readTableSchema(scope, { id: table_schema_id })
    const row = {
      dataset_id,
      schema_version: schema.version,
      schema_title: schema.title,
      checked_on: today(scope),
      checked_by: actorName(scope.actor),
      valid: validation.valid,
      rows: validation.rows,
      errors: validation.errors,
      warnings: validation.warnings,
      counts: storable(validation.counts.slice(0, 500)),
      first_errors: storable(validation.first),
      not_checked: storable(validation.notChecked),
    }
    await db(scope)
      .insertInto('catalogue.schema_check')
      .values({ tenant_id: scope.tenantId, id: newId(), distribution_id, schema_name: schema.name, ...row })
      .onConflict(same => same.columns(['tenant_id', 'distribution_id', 'schema_name']).doUpdateSet(row))
      .execute()
    if (validation.valid) await sayConforms(dataset_id, schema.name)
    await refreshReadiness(scope, [dataset_id])

    /** What nobody said of the dataset, a file that follows a schema says. */
    async function sayConforms(id: string, name: string): Promise<void> {
      await db(scope)
        .updateTable('catalogue.dataset')
        .set({ conforms_to: name })
        .where('id', '=', id)
        .where('conforms_to', 'is', null)
        .execute()
    }
  },
})

/** Headers come from files: PostgreSQL keeps neither a NUL nor half of a character. */
const storable = (value: unknown) =>
  JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/gi, '$1�')
