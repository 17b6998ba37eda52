import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { datasetTitles } from '../datasets/dataset-titles.ts'
import { directoratesOf, theTerm } from './term.ts'

export const readTerm = query({
  name: 'catalogue.read-term',
  summary: { fr: 'Lire un terme du glossaire', en: 'Read a term of the glossary' },
  needs: 'catalogue.read',
  input: z.object({ id: fields.id }),
  http: 'GET /terms/:id',
  async run(scope, { id }) {
    const term = await theTerm(scope, id)
    return {
      term,
      directorates: await directoratesOf(scope, term.dataset_ids),
      datasets: await datasetTitles(scope, { ids: term.dataset_ids }),
      history: await historyOf(scope, 'catalogue.term', id),
    }
  },
})
