import type { Scope } from '#kernel/scope.ts'
import { harvest } from '#modules/catalogue/harvesting/harvest.ts'
import { harvestFiles } from '#modules/catalogue/harvesting/harvest-files.ts'
import { saveSource } from '#modules/catalogue/harvesting/save-source.ts'

/** Two sources that describe one dataset, a record that is rejected and a merge to decide: all named after the marker. */
export async function fillHarvests(admin: Scope, marker: string, directorate_id: string): Promise<void> {
  for (const rank of [1, 2]) {
    const source_id = await saveSource(admin, {
      name: `${marker} ${rank}`,
      protocol: 'ckan',
      address: null,
      options: { organisation: marker },
      family: 'open-data',
      directorate_id,
    })
    const dataset = {
      id: `${marker}-${rank}`,
      title: marker,
      notes: marker,
      organization: { title: marker },
      resources: [],
    }
    const untitled = { id: `${marker}-sans-titre`, title: '', name: '' }
    const answer = { success: true, result: { count: 3, results: [dataset, dataset, untitled] } }
    const content = new TextEncoder().encode(JSON.stringify(answer))
    const { run } = await harvestFiles(admin, { source_id, files: [{ name: `${marker}.json`, content }] })
    await harvest.run(admin, { run } as never, { checkpoint: null, report: async () => undefined })
  }
}
