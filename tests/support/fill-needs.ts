import type { Scope } from '#kernel/scope.ts'
import { saveDatasets } from '#modules/catalogue/datasets/save-datasets.ts'
import { checkPublication } from '#modules/catalogue/needs/check-publication.ts'
import { closeNeed } from '#modules/catalogue/needs/close-need.ts'
import { decideMatch } from '#modules/catalogue/needs/decide-match.ts'
import { planNeed } from '#modules/catalogue/needs/plan-need.ts'
import { saveNeed } from '#modules/catalogue/needs/save-need.ts'

/** A need described, found, planned and met, and a publication checked: all named after the marker. */
export async function fillNeeds(
  admin: Scope,
  marker: string,
  directorate_id: string,
  system_id: string,
): Promise<void> {
  const [dataset_id = ''] = await saveDatasets(admin, {
    datasets: [{ title: `${marker} trouvée`, family: 'business' }],
  })
  const id = await saveNeed(admin, {
    title: marker,
    object: marker,
    granularity: marker,
    history_years: 3,
    place: marker,
    frequency: 'MONTHLY',
    labels: true,
    legal_basis: marker,
    directorate_id,
    system_id,
    project: marker,
    owner: marker,
  })
  await decideMatch(admin, { id, dataset_id, state: 'to-check', reason: marker })
  await planNeed(admin, {
    id,
    plan: { way: 'survey', owner: marker, due: '2027-03-31', effort: 4, reference: marker },
  })
  await closeNeed(admin, { id, dataset_id, note: marker })
  await checkPublication(admin, { rule: 'grants', state: 'published', dataset_id, note: marker })
}
