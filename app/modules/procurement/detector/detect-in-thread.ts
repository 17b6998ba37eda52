import { Worker } from 'node:worker_threads'
import { refusals } from '#modules/intake/public.ts'
import { clausesIn, type Detection } from './detect.ts'
import type { DetectTask } from './detect.worker.ts'

/** A text shorter than this takes a few milliseconds: less than a thread to start. */
const shortText = 8_000
const seconds = 60
/** Analyses at the same time; the others wait their turn, so that memory stays bounded. */
const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

/** Looks for the topics in a thread of its own, so that no visit waits behind a long contract. Throws `Unreadable` after a minute. */
export async function detectInThread(task: DetectTask): Promise<Detection> {
  if (task.text.length < shortText) return clausesIn(task.text, task)
  if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
  else running++
  try {
    return await answerOf(task)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

async function answerOf(task: DetectTask): Promise<Detection> {
  const limits = { maxOldGenerationSizeMb: 1_024 }
  const thread = new Worker(worker(import.meta.url), {
    workerData: task,
    execArgv: [],
    env: {},
    resourceLimits: limits,
  })
  try {
    return await new Promise<Detection>((resolve, reject) => {
      const alarm = setTimeout(() => reject(refusals.tooSlow(seconds)), seconds * 1_000)
      thread.once('message', resolve)
      thread.once('error', error =>
        reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusals.tooMuchMemory() : error),
      )
      thread.once('exit', code => {
        clearTimeout(alarm)
        reject(new Error(`The analysis ended without an answer (${code})`))
      })
    })
  } finally {
    await thread.terminate()
  }
}

/** The source beside this file; in the built application, the bundle in dist/workers. */
function worker(here: string): URL {
  if (here.endsWith('.ts')) return new URL('./detect.worker.ts', here)
  return new URL('workers/detect.js', here.slice(0, here.lastIndexOf('/dist/') + '/dist/'.length))
}
