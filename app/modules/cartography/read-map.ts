import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import { query } from '#kernel/operation.ts'
import { type Links, readLinks } from '#modules/inventory/public.ts'
import { graphOf } from './draw-graph.ts'
import { findDrawing, type KeptDrawing, lastChange } from './drawing.ts'
import { type Graph, isTooLarge, mostNodesAtOnce, neighbourhood, type View, views, within } from './graph.ts'
import { filters, select, selectionKey } from './selection.ts'

export const mapInput = filters.extend({
  view: z.enum(views).default('directorates'),
  /** A node to stand by: only what is within `steps` links of it. */
  around: z.string().min(1).max(60).optional(),
  steps: z.coerce.number().int().min(1).max(2).default(1),
})

export interface MapReading {
  /** What is to be drawn. */
  graph: Graph
  /** The same records, for the table. */
  records: Links
  /** All that the filters may choose from. */
  choices: Pick<Links, 'directorates' | 'vendors'>
  /** Living applications of the whole register. */
  registered: number
  tooLarge: boolean
  /** Small enough to be laid out on the spot where no drawing knows all of it. */
  atOnce: boolean
  /** The drawing kept by the last job that fits what is asked, if any. */
  drawing: KeptDrawing | null
  /** The last change of a row that this reading knows of. */
  last_change: number
}

/** The records and links of a view, narrowed, with the last drawing of them. */
export const readMap = query({
  name: 'cartography.read-map',
  summary: { fr: 'Lire la carte du système d’information', en: 'Read the map of the information system' },
  needs: 'cartography.read',
  input: mapInput,
  http: 'GET /map',
  async run(scope, { view, around, steps, ...asked }): Promise<MapReading> {
    const links = await readLinks(scope, {})
    const selected = select(links, asked)
    const all = graphOf(view, selected)
    if (around && !all.nodes.some(({ id }) => id === around)) throw new NotFound('kernel.not-found')
    const graph = around ? nearby(view, selected, all, around, steps) : all
    const kept = new Set(graph.nodes.map(({ id }) => id))
    const tooLarge = isTooLarge(graph)
    const atOnce = graph.nodes.length <= mostNodesAtOnce && !tooLarge
    const keys = [selectionKey({ ...asked, around, steps: around ? steps : undefined }), '']
    const whole = () => graphOf(view, select(links, {}))
    return {
      graph,
      records: around ? only(selected, kept, view) : selected,
      choices: { directorates: links.directorates, vendors: links.vendors },
      registered: links.applications.length,
      tooLarge,
      atOnce,
      drawing: tooLarge ? null : await findDrawing(scope, view, keys, { graph, whole }),
      last_change: await lastChange(scope),
    }
  },
})

/** An application shared by most directorates has no link of its own to draw: it is still beside its directorate. */
function nearby(view: View, records: Links, all: Graph, around: string, steps: number) {
  const tied = records.applications.flatMap(({ id, directorate_ids }) =>
    directorate_ids.map(from => ({ from, to: id })),
  )
  const links = view === 'directorates' ? [...all.links, ...tied] : all.links
  const near = neighbourhood({ nodes: all.nodes, links }, around, steps)
  return within(all, new Set(near.nodes.map(({ id }) => id)))
}

function only(records: Links, kept: ReadonlySet<string>, view: View): Links {
  const stays = ({ id }: { id: string }) => kept.has(id)
  const between = ({ vendor_id, directorate_ids }: Links['applications'][number]) =>
    vendor_id !== null && kept.has(vendor_id) && directorate_ids.some(id => kept.has(id))
  return {
    applications: records.applications.filter(view === 'vendors' ? between : stays),
    systems: records.systems.filter(stays),
    imposed: records.imposed.filter(stays),
    directorates: records.directorates,
    vendors: records.vendors,
  }
}
