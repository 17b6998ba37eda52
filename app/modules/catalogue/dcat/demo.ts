import type { Story } from '#kernel/module.ts'
import { listPublications } from './list-publications.ts'
import { publishDatasets } from './publish-datasets.ts'

/** Val-de-Brume opens what its register says is open; what comes later waits for somebody to look. */
export async function demo(story: Story): Promise<void> {
  const scope = story.on('2026-11-20')
  const { rows } = await listPublications(scope, { standing: 'ready', size: 500 })
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await publishDatasets(scope, { ids: ids.slice(0, Math.max(1, ids.length - 2)) })
}
