import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { datasetsByTitle } from '#modules/catalogue/public.ts'

/** The datasets that a delivery may be tied to. */
export const listDatasetsToLink = query({
  name: 'procurement.list-datasets-to-link',
  summary: { fr: 'Lister les jeux de données à rattacher', en: 'List the datasets to link' },
  needs: 'procurement.edit',
  input: z.object({}),
  run: scope => datasetsByTitle(scope, 500),
})
