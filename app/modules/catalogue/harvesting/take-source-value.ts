import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { requireOwnDirectorate } from '../datasets/reach.ts'
import { refreshReadiness } from '../datasets/refresh-readiness.ts'
import { harvestedColumns } from './columns.ts'
import { valueAtSource } from './merge.ts'

/** Gives a column back to its source: the value becomes that of the source and follows it from now on. */
export const takeSourceValue = command({
  name: 'catalogue.take-source-value',
  summary: { fr: 'Reprendre la valeur de la source', en: 'Take the value of the source' },
  needs: 'catalogue.edit',
  input: z.object({ dataset_id: fields.id, remote: fields.id, column: z.enum(harvestedColumns) }),
  http: 'POST /catalogue/datasets/:dataset_id/source-values',
  async run(scope, { dataset_id, remote, column }) {
    const found = await db(scope)
      .selectFrom('catalogue.remote as r')
      .innerJoin('catalogue.dataset as d', 'd.id', 'r.dataset_id')
      .select(['r.content', 'r.leads', 'd.edited', 'd.directorate_id'])
      .where('r.id', '=', remote)
      .where('d.id', '=', dataset_id)
      .executeTakeFirst()
    if (!found) throw new NotFound('kernel.not-found')
    requireOwnDirectorate(scope, found.directorate_id)
    // The word of a source that does not lead would be written over at the next harvest: it is kept as a person's choice.
    const edited = found.edited.filter(name => name !== column)
    await db(scope)
      .updateTable('catalogue.dataset')
      .set({ [column]: valueAtSource(found.content, column), edited: found.leads ? edited : [...edited, column] })
      .where('id', '=', dataset_id)
      .execute()
    await refreshReadiness(scope, [dataset_id])
  },
})
