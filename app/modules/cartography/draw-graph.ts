import type { Links } from '#modules/inventory/public.ts'
import type { Graph, MapLink, MapNode, Mark, View } from './graph.ts'
import { placeOf } from './hosting-place.ts'

type Application = Links['applications'][number]

/** The nodes and links of a view, from the records to show. */
export function graphOf(view: View, records: Links): Graph {
  return { directorates: usesGraph, vendors: vendorsGraph, countries: countriesGraph }[view](records)
}

/** A link to most directorates ties nothing: the application bears a mark instead. */
const fewDirectorates = 6

export function isShared(application: Application, directorates: number): boolean {
  const { length } = application.directorate_ids
  return length > fewDirectorates && length >= directorates * 0.75
}

/** Directorates – applications – AI – vendors. */
function usesGraph({ applications, systems, imposed, directorates, vendors }: Links): Graph {
  const nodes: MapNode[] = [
    ...directorates.map(({ id, name }) => ({ id, kind: 'directorate' as const, layer: 0, label: name, marks: [] })),
    ...applications.map(one => ({
      id: one.id,
      kind: 'application' as const,
      layer: 1,
      label: one.name,
      marks: [...marksOf(one), ...(isShared(one, directorates.length) ? (['shared'] as const) : [])],
    })),
    ...systems.map(({ id, name, kind }) => {
      const marks: Mark[] = [kind === 'ai' ? 'ai' : 'rules']
      return { id, kind: 'system' as const, layer: 2, label: name, marks }
    }),
    ...imposed.map(({ id, name, decision }) => {
      const marks: Mark[] = decision ? [] : ['undecided']
      return { id, kind: 'imposed' as const, layer: 2, label: name, marks }
    }),
    ...vendors.map(({ id, name }) => ({ id, kind: 'vendor' as const, layer: 3, label: name, marks: [] })),
  ]
  const links: [string | null, string | null][] = [
    ...applications
      .filter(one => !isShared(one, directorates.length))
      .flatMap(({ id, directorate_ids }) => directorate_ids.map((from): [string, string] => [from, id])),
    ...applications.map(({ id, vendor_id }): [string, string | null] => [id, vendor_id]),
    ...systems.flatMap((one): [string | null, string | null][] =>
      one.application_id
        ? [[one.application_id, one.id]]
        : [
            [one.directorate_id, one.id],
            [one.id, one.vendor_id],
          ],
    ),
    ...imposed.map((one): [string | null, string | null] =>
      one.application_id ? [one.application_id, one.id] : [one.id, one.vendor_id],
    ),
  ]
  return { nodes, links: standing(nodes, links) }
}

/** Vendors – directorates, a link standing for all the applications between them but those that everybody shares. */
function vendorsGraph({ applications, directorates, vendors }: Links): Graph {
  const counts = new Map<string, number>()
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const everywhere = new Set<string>()
  for (const application of applications) {
    const { vendor_id, directorate_ids } = application
    if (vendor_id) add(vendor_id)
    for (const id of directorate_ids) add(id)
    if (!vendor_id) continue
    if (isShared(application, directorates.length)) everywhere.add(vendor_id)
    else for (const id of directorate_ids) add(`${vendor_id} ${id}`)
  }
  const counted = (kind: 'vendor' | 'directorate', layer: number) => (one: { id: string; name: string }) => ({
    id: one.id,
    kind,
    layer,
    label: one.name,
    marks: everywhere.has(one.id) ? (['shared'] as const) : [],
    count: counts.get(one.id) ?? 0,
  })
  const nodes: MapNode[] = [...vendors.map(counted('vendor', 0)), ...directorates.map(counted('directorate', 1))]
  const pairs = [...counts.keys()].flatMap((key): [string, string][] => {
    const [from, to] = key.split(' ')
    return from && to ? [[from, to]] : []
  })
  const links = standing(nodes, pairs).map(link => ({ ...link, count: counts.get(`${link.from} ${link.to}`) ?? 0 }))
  return { nodes, links }
}

/** Countries – kinds of hosting – applications. */
function countriesGraph({ applications }: Links): Graph {
  const countries = new Map<string, number>()
  const kinds = new Map<string, { country: string; hosting: string; count: number }>()
  const links: [string, string][] = []
  for (const application of applications) {
    const { country, hosting } = placeOf(application)
    const id = `${country}/${hosting}`
    countries.set(country, (countries.get(country) ?? 0) + 1)
    kinds.set(id, { country, hosting, count: (kinds.get(id)?.count ?? 0) + 1 })
    links.push([id, application.id])
  }
  const nodes: MapNode[] = [
    ...[...countries].map(([id, count]) => ({ id, kind: 'country' as const, layer: 0, label: id, marks: [], count })),
    ...[...kinds].map(([id, { hosting, count }]) => {
      return { id, kind: 'hosting' as const, layer: 1, label: hosting, marks: [], count }
    }),
    ...applications.map(one => {
      return { id: one.id, kind: 'application' as const, layer: 2, label: one.name, marks: marksOf(one) }
    }),
  ]
  const above = [...kinds].map(([id, { country }]): [string, string] => [country, id])
  return { nodes, links: standing(nodes, [...above, ...links]) }
}

function marksOf({ ai_assessment, criticality }: Application): Mark[] {
  const ai: Record<string, Mark> = { 'contains-ai': 'ai', unknown: 'ai-unknown', 'not-assessed': 'not-assessed' }
  const mark = ai[ai_assessment]
  return [...(mark ? [mark] : []), ...(criticality === 'vital' ? (['vital'] as const) : [])]
}

/** Links whose two ends are on the map, each once. */
function standing(nodes: readonly MapNode[], pairs: readonly (readonly [string | null, string | null])[]): MapLink[] {
  const known = new Set(nodes.map(({ id }) => id))
  const links = new Map<string, MapLink>()
  for (const [from, to] of pairs)
    if (from && to && known.has(from) && known.has(to)) links.set(`${from} ${to}`, { from, to })
  return [...links.values()]
}
