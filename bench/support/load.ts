import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export interface Load {
  rate: number
  median: number
  p95: number
  /** Bytes of one answer as it travels, its headers left out. */
  bytes: number
}

// In a thread of its own, so that asking does not cost the server that answers.
const asker = `
const http = require('node:http')
const { parentPort, workerData } = require('node:worker_threads')
const { url, headers, requests, atOnce } = workerData
const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
const times = []
let bytes = 0
let left = requests
const ask = () => new Promise((resolve, reject) => {
  const from = performance.now()
  http.get(url, { agent, headers }, answer => {
    if (![200, 304].includes(answer.statusCode)) return reject(new Error(url + ' answered ' + answer.statusCode))
    let size = 0
    answer.on('data', part => { size += part.length })
    answer.on('end', () => { bytes = size; times.push(performance.now() - from); resolve() })
  }).on('error', reject)
})
const one = async () => { while (left-- > 0) await ask() }
const from = performance.now()
Promise.all(Array.from({ length: atOnce }, one)).then(() => {
  const seconds = (performance.now() - from) / 1000
  times.sort((a, b) => a - b)
  const at = share => times[Math.floor((times.length - 1) * share)]
  parentPort.postMessage({ rate: requests / seconds, median: at(0.5), p95: at(0.95), bytes })
  agent.destroy()
})
`

/** Asks an address of this machine that many times, that many at once, and no more. */
export async function load(
  url: string,
  { requests, atOnce, headers = {} }: { requests: number; atOnce: number; headers?: Record<string, string> },
): Promise<Load> {
  const worker = new Worker(asker, { eval: true, workerData: { url, headers, requests, atOnce } })
  const [result] = (await once(worker, 'message')) as [Load]
  await worker.terminate()
  return result
}
