import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { datasetTitles } from '../datasets/dataset-titles.ts'
import { db } from '../tables.ts'
import { isTaken, requireOwnWords, theTerm } from './term.ts'

/** Defines a word of the house once for all its datasets, or corrects it. */
export const saveTerm = command({
  name: 'catalogue.save-term',
  summary: { fr: 'Enregistrer un terme du glossaire', en: 'Save a term of the glossary' },
  needs: 'catalogue.edit',
  input: z.object({
    id: fields.id.optional(),
    term: fields.line(120),
    definition: fields.paragraph(4_000),
    source: fields.line(300).nullish(),
    dataset_ids: z.array(fields.id).max(200).default([]),
  }),
  http: 'POST /terms',
  async run(scope, { id, dataset_ids, ...values }) {
    if (id) await requireOwnWords(scope, (await theTerm(scope, id)).dataset_ids)
    if (await isTaken(scope, values.term, id)) throw new Invalid({ term: { key: 'catalogue.term-exists' } })
    const ids = [...new Set(dataset_ids)]
    if ((await datasetTitles(scope, { ids })).length < ids.length)
      throw new Invalid({ dataset_ids: { key: 'catalogue.no-such-dataset' } })
    await requireOwnWords(scope, ids)
    const kept = { ...values, dataset_ids: ids }
    if (id) {
      await db(scope).updateTable('catalogue.term').set(kept).where('id', '=', id).execute()
      return id
    }
    const row = { ...kept, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
    await db(scope).insertInto('catalogue.term').values(row).execute()
    return row.id
  },
})
