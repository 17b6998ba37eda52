import { Invalid } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { datasetTitles } from '#modules/catalogue/public.ts'

/** Datasets that the catalogue does not hold, or no longer, are refused. */
export async function checkDatasets(scope: Work, ids: readonly string[] | undefined): Promise<void> {
  if (!ids?.length) return
  const known = await datasetTitles(scope, { ids })
  if (known.length < new Set(ids).size) throw new Invalid({ dataset_ids: { key: 'governance.no-dataset' } })
}
