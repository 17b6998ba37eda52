import { createHash } from 'node:crypto'

export const views = ['directorates', 'vendors', 'countries'] as const
export type View = (typeof views)[number]

export type NodeKind = 'directorate' | 'application' | 'system' | 'imposed' | 'vendor' | 'country' | 'hosting'

/** What a shape says besides its name; each is drawn as a form or a sign, never as a colour alone. */
export type Mark = 'ai' | 'ai-unknown' | 'not-assessed' | 'rules' | 'vital' | 'shared' | 'undecided'

export interface MapNode {
  id: string
  kind: NodeKind
  /** Columns of the map, from 0 on the left. */
  layer: number
  /** The name of the record; for a country or a kind of hosting, its code. */
  label: string
  marks: readonly Mark[]
  /** Applications behind the node, where it stands for several. */
  count?: number
}

export interface MapLink {
  from: string
  to: string
  /** Applications behind the link, where it stands for several. */
  count?: number
}

export interface Graph {
  nodes: MapNode[]
  links: MapLink[]
}

/** Above this, a map cannot be read, nor laid out in a decent time: it asks for a filter. */
export const mostApplications = 500
export const mostLinks = 3_000
/** Up to this, the layout takes less time than a page may: it is made on the spot and is never out of date. */
export const mostNodesAtOnce = 60

export function isTooLarge({ nodes, links }: Graph): boolean {
  const layers = Map.groupBy(nodes, ({ layer }) => layer)
  return links.length > mostLinks || [...layers.values()].some(({ length }) => length > mostApplications)
}

/** Equal for the same records tied alike, whatever their names and the order in which they were read. */
export function fingerprintOf({ nodes, links }: Graph): string {
  const lines = [...nodes.map(({ id, layer }) => `${layer} ${id}`), ...links.map(({ from, to }) => `${from} > ${to}`)]
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')
}

/** The node and all that is within that many links of it, with the links between them. */
export function neighbourhood({ nodes, links }: Graph, around: string, steps: number): Graph {
  const near = new Set([around])
  for (let step = 0; step < steps; step++) {
    const touching = links.filter(({ from, to }) => near.has(from) || near.has(to))
    for (const { from, to } of touching) near.add(from).add(to)
  }
  return within({ nodes, links }, near)
}

/** The part of the graph that stands between these nodes. */
export function within({ nodes, links }: Graph, kept: ReadonlySet<string>): Graph {
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    links: links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  }
}
