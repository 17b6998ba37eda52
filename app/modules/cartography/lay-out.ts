import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { fingerprintOf, type Graph } from './graph.ts'
import type { LayoutReply, LayoutRequest } from './layout.worker.ts'
import { box, type Position } from './place.ts'

/** Layouts at the same time; the others wait their turn, so that memory stays bounded. */
const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

/** Where the nodes go, worked out in a thread of its own: the request thread never waits for it. */
export async function layOut({ nodes, links }: Graph, seconds = 120): Promise<Position[]> {
  if (nodes.length === 0) return []
  const request: LayoutRequest = {
    nodes: nodes.map(({ id, layer }) => ({ id, layer })),
    links: links.map(({ from, to }) => ({ from, to })),
    size: box,
  }
  if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
  else running++
  try {
    return await layOutInThread(request, seconds)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

async function layOutInThread(request: LayoutRequest, seconds: number): Promise<Position[]> {
  const limits = { maxOldGenerationSizeMb: 1_024 }
  const thread = new Worker(worker(), { workerData: request, execArgv: [], env: {}, resourceLimits: limits })
  try {
    const reply = await answerOf(thread, seconds)
    if (!reply.ok) throw new Error(`The map could not be laid out: ${reply.error}`)
    return reply.positions
  } finally {
    await thread.terminate()
  }
}

function answerOf(thread: Worker, seconds: number): Promise<LayoutReply> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => reject(new Error(`No map after ${seconds} s`)), seconds * 1_000)
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', code => {
      clearTimeout(alarm)
      reject(new Error(`The layout ended without an answer (${code})`))
    })
  })
}

/** Layouts of small maps made lately, by what they show: a reader who comes back does not wait again. */
const lately = new Map<string, Promise<Position[]>>()
const mostKept = 100

/** For a small map: laid out on the spot, and remembered until the records or their links change. */
export function layOutAtOnce(graph: Graph): Promise<Position[]> {
  const key = fingerprintOf(graph)
  const known = lately.get(key)
  if (known) return known
  const made = layOut(graph, 10)
  lately.set(key, made)
  made.catch(() => lately.delete(key))
  const [oldest] = lately.keys()
  if (lately.size > mostKept && oldest) lately.delete(oldest)
  return made
}

/** Beside this module in the sources, in dist/workers once built. */
function worker(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const places = [join(here, 'layout.worker.ts'), join(here, 'workers/layout.js')]
  const found = places.find(path => existsSync(path))
  if (!found) throw new Error('The layout worker is missing from the installation')
  return found
}
