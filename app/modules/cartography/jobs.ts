import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { drawViews } from './draw-views.ts'
import { views } from './graph.ts'
import { mapInput } from './read-map.ts'

const input = z.object({ part: mapInput.optional() })

/** Works out where everything goes, every night and whenever somebody asks; a view that has not moved is left as it is. */
export const layOutMap: Job = {
  name: 'cartography.lay-out',
  label: { fr: 'Dessin de la carte du système d’information', en: 'Drawing of the map of the information system' },
  input,
  daily: 4,
  async run(scope, { part }: z.output<typeof input>, progress) {
    const asked = part ? [part] : views.map(view => mapInput.parse({ view }))
    const drawn = await drawViews(scope, asked, done => progress.report(done, asked.length))
    return { drawn, path: '/carte' }
  },
}
