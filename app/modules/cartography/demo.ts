import type { Story } from '#kernel/module.ts'
import { drawViews } from './draw-views.ts'
import { views } from './graph.ts'
import { mapInput } from './read-map.ts'

/** Val-de-Brume opens its map and finds it drawn. */
export async function demo(story: Story): Promise<void> {
  const scope = story.on('2026-11-20')
  await Promise.all(views.map(view => drawViews(scope, [mapInput.parse({ view })])))
}
