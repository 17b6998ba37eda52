import type { Scope } from '#kernel/scope.ts'
import { answerAccess } from '#modules/catalogue/circulation/answer-access.ts'
import { askAccess } from '#modules/catalogue/circulation/ask-access.ts'
import { linkSource } from '#modules/catalogue/circulation/link-source.ts'
import { saveReuse } from '#modules/catalogue/circulation/save-reuse.ts'
import { saveTerm } from '#modules/catalogue/circulation/save-term.ts'
import { saveDatasets } from '#modules/catalogue/datasets/save-datasets.ts'

/** A request with its refusal, a reuse, a source and a term around a dataset: all named after the marker. */
export async function fillCirculation(
  admin: Scope,
  marker: string,
  dataset_id: string,
  directorate_id: string,
): Promise<void> {
  const { id } = await askAccess(admin, { dataset_id, wanted: marker, purpose: marker, directorate_id })
  await answerAccess(admin, { id, answer: 'refused', answer_text: marker })
  const url = `https://${marker}.example/tableau`
  await saveReuse(admin, { dataset_id, kind: 'report', title: marker, directorate_id, url, since: '2026-05-01' })
  const [origin = ''] = await saveDatasets(admin, { datasets: [{ title: `${marker} source`, family: 'business' }] })
  await linkSource(admin, { dataset_id, from_dataset_id: origin, how: marker })
  await saveTerm(admin, { term: marker, definition: marker, source: marker, dataset_ids: [dataset_id] })
}
