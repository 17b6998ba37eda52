import { parentPort, workerData } from 'node:worker_threads'
import { clausesIn, type Detection } from './detect.ts'

export interface DetectTask {
  text: string
  paged: boolean
  wrapped: boolean
}

const { text, paged, wrapped }: DetectTask = workerData
const found: Detection = clausesIn(text, { paged, wrapped })
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads, not a window
parentPort?.postMessage(found)
