import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { datasetTitles } from '#modules/catalogue/public.ts'

/** A few datasets by a word of their title, to tie one to a decision or an agreement. */
export const findDatasets = query({
  name: 'governance.find-datasets',
  summary: { fr: 'Chercher un jeu de données à rattacher', en: 'Find a dataset to tie' },
  needs: 'governance.read',
  input: z.object({ words: z.string().trim().min(1).max(100) }),
  run: (scope, { words }) => datasetTitles(scope, { words }),
})
