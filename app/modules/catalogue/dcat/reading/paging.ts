import type { Graph, Node } from './graph.ts'
import { addressOf } from './values.ts'

/** How many the source announces in all, and where its next page is; both ways of Hydra, the old one too. */
export function pagingOf(
  graph: Graph,
  asked: string | null,
): { announced: number | null; next: string | null; paged: boolean } {
  const views = graph.typed('hydra:PartialCollectionView', 'hydra:PagedCollection')
  const collections: Node[] = [...graph.typed('hydra:Collection', 'dcat:Catalog'), ...views]
  const total = collections.flatMap(node => graph.objects(node, 'hydra:totalItems')).map(({ value }) => Number(value))
  const announced = total.find(count => Number.isSafeInteger(count) && count >= 0) ?? null
  const next = views.flatMap(view => addressOf(graph, view, 'hydra:next', 'hydra:nextPage') ?? [])[0] ?? null
  // A page that names itself as the next would be asked for ever.
  return { announced, next: next === asked ? null : next, paged: views.length > 0 }
}
