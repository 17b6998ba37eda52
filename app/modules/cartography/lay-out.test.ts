import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintOf, type Graph, type MapNode } from './graph.ts'
import { layOut, layOutAtOnce } from './lay-out.ts'
import { type Box, fold } from './place.ts'

function node(id: string, layer: number): MapNode {
  return { id, kind: 'application', layer, label: id, marks: [] }
}

/** Graphs as the views make them: links only go towards the right. */
const graphs = (most: number) =>
  fc
    .record({
      layers: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: most }),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: most * 2 }),
    })
    .map(({ layers, pairs }): Graph => {
      const nodes = layers.map((layer, i) => node(`n${i}`, layer))
      const at = (n: number) => nodes[n % nodes.length] ?? node('', 0)
      const links = pairs
        .map(([a, b]) => [at(a), at(b)] as const)
        .filter(([a, b]) => a.layer < b.layer)
        .map(([a, b]) => ({ from: a.id, to: b.id }))
      return { nodes, links: [...new Map(links.map(link => [`${link.from} ${link.to}`, link])).values()] }
    })

function overlaps(boxes: readonly Box[]): number {
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map(b => [a, b] as const))
  return pairs.filter(
    ([a, b]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
  ).length
}

test('no box stands on another, neither in what the layout gives nor once it is folded', async () => {
  await fc.assert(
    fc.asyncProperty(graphs(14), async graph => {
      const positions = await layOut(graph)
      expect(positions).toHaveLength(graph.nodes.length)
      expect(overlaps(positions)).toBe(0)
      const placed = fold(graph, new Map(positions.map(one => [one.node, one])))
      expect(overlaps([...placed.boxes.values()])).toBe(0)
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('folding keeps every box apart and inside the sheet, whatever the heights it is given', () => {
  fc.assert(
    fc.property(graphs(80), fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { minLength: 80 }), (graph, ys) => {
      const placed = fold(graph, new Map(graph.nodes.map(({ id }, i) => [id, { y: ys[i] ?? 0 }])))
      const boxes = [...placed.boxes.values()]
      expect(boxes).toHaveLength(graph.nodes.length)
      expect(overlaps(boxes)).toBe(0)
      for (const { x, y, width, height } of boxes) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(placed.width)
        expect(y + height).toBeLessThanOrEqual(placed.height)
      }
      const layerOf = new Map(graph.nodes.map(({ id, layer }) => [id, layer]))
      const right = (id: string) => placed.boxes.get(id)?.x ?? 0
      for (const { from, to } of graph.links)
        expect(right(from), `${layerOf.get(from)} < ${layerOf.get(to)}`).toBeLessThan(right(to))
    }),
  )
})

test('a sheet of 300 applications is wider than tall, not a strip', () => {
  const nodes = Array.from({ length: 300 }, (_, i) => node(`a${i}`, 1))
  const { width, height } = fold({ nodes, links: [] }, new Map(nodes.map(({ id }, i) => [id, { y: i * 32 }])))
  expect(width / height).toBeGreaterThan(1)
  expect(width / height).toBeLessThan(2)
})

test('a node that no layout has placed is left out, and its links do not matter', () => {
  const graph = { nodes: [node('a', 0), node('new', 1)], links: [{ from: 'a', to: 'new' }] }
  expect([...fold(graph, new Map([['a', { y: 0 }]])).boxes.keys()]).toEqual(['a'])
})

test('the fingerprint is that of records and links, not of names nor of the order of reading', () => {
  const graph = { nodes: [node('a', 0), node('b', 1)], links: [{ from: 'a', to: 'b' }] }
  const renamed = { nodes: [{ ...node('b', 1), label: 'Autre nom' }, node('a', 0)], links: graph.links }
  expect(fingerprintOf(renamed)).toBe(fingerprintOf(graph))
  expect(fingerprintOf({ ...graph, links: [] })).not.toBe(fingerprintOf(graph))
  expect(fingerprintOf({ ...graph, nodes: [...graph.nodes, node('c', 1)] })).not.toBe(fingerprintOf(graph))
})

test('the same small map is laid out once', async () => {
  const graph = { nodes: [node('twice', 0)], links: [] }
  expect(layOutAtOnce(graph)).toBe(layOutAtOnce({ ...graph }))
  expect(await layOutAtOnce(graph)).toMatchObject([{ node: 'twice' }])
})

test('a layout that takes too long is given up, and the next one works', async () => {
  const nodes = [node('a', 0)]
  await expect(layOut({ nodes, links: [] }, 0)).rejects.toThrow('No map after 0 s')
  expect(await layOut({ nodes, links: [] })).toHaveLength(1)
})
