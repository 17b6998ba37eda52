import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { ELK } from 'elkjs'

/** Nodes by layer and links between them: nothing of what they stand for comes here. */
export interface LayoutRequest {
  nodes: { id: string; layer: number }[]
  links: { from: string; to: string }[]
  size: { width: number; height: number }
}

export type LayoutReply =
  | { ok: true; positions: { node: string; x: number; y: number; width: number; height: number }[] }
  | { ok: false; error: string }

const settings = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.edgeRouting': 'POLYLINE',
  // The order within layers is what is kept; the finer passes take four times as long for nothing that is seen.
  'elk.layered.thoroughness': '1',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.spacing.nodeNode': '8',
}

// CommonJS whose only export is the constructor, left out of the bundle like every package.
const Layout = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as new () => ELK

async function layOut({ nodes, links, size }: LayoutRequest): Promise<LayoutReply> {
  const laid = await new Layout().layout({
    id: 'map',
    layoutOptions: settings,
    children: nodes.map(({ id, layer }) => ({
      id,
      ...size,
      layoutOptions: { 'elk.partitioning.partition': String(layer) },
    })),
    edges: links.map(({ from, to }, i) => ({ id: String(i), sources: [from], targets: [to] })),
  })
  const positions = (laid.children ?? []).map(({ id, x = 0, y = 0 }) => ({ node: id, x, y, ...size }))
  return { ok: true, positions }
}

/** A thread for each layout: a large map takes seconds, which no page must wait for. */
const reply = await layOut(workerData as LayoutRequest).catch((error: unknown) => ({ ok: false, error: String(error) }))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads, not a window
parentPort?.postMessage(reply)
