import type { Scope } from '#kernel/scope.ts'
import { judgeDatasets } from '#modules/catalogue/datasets/judge-datasets.ts'
import { saveDatasets } from '#modules/catalogue/datasets/save-datasets.ts'

/** A dataset with every text it can hold, a way to reach it and a verdict: all named after the marker. Returns its id. */
export async function fillDatasets(admin: Scope, marker: string, directorate_id: string): Promise<string> {
  const [id = ''] = await saveDatasets(admin, {
    datasets: [
      {
        title: marker,
        family: 'business',
        description: marker,
        directorate_id,
        owner: marker,
        contact: marker,
        publisher: marker,
        keywords: [marker],
        themes: ['ENVI'],
        legal_basis: marker,
        licence_text: marker,
        frequency: 'ANNUAL',
        modified_on: '2020-01-01',
        place: marker,
        bbox: [4, 45, 5, 46],
        crs: marker,
        conforms_to: marker,
        provenance: marker,
        landing_page: `https://${marker}.example`,
        distributions: [
          { kind: 'page', title: marker, access_url: `https://${marker}.example/donnees`, format_text: marker },
        ],
      },
    ],
  })
  await judgeDatasets(admin, { ids: [id], verdict: 'personal' })
  return id
}
