import { Conflict } from '#kernel/errors.ts'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operation.ts'
import { layOutMap } from './jobs.ts'
import { mapInput, readMap } from './read-map.ts'

/** Asks for the map to be drawn again: all of it, or this part alone where the whole is too large. */
export const drawMap = command({
  name: 'cartography.draw-map',
  summary: { fr: 'Redessiner la carte', en: 'Redraw the map' },
  needs: 'cartography.draw',
  input: mapInput,
  http: 'POST /map/drawings',
  async run(scope, asked) {
    const whole = await readMap(scope, { view: asked.view })
    if (!whole.tooLarge) return { job: await enqueue(scope, layOutMap, {}) }
    const part = await readMap(scope, asked)
    if (part.tooLarge) throw new Conflict('cartography.too-large', { applications: part.records.applications.length })
    return { job: await enqueue(scope, layOutMap, { part: asked }) }
  },
})
