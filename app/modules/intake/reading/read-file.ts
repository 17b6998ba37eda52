import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { ReadFile } from '#kernel/recognition.ts'
import { defaultLimits, type ReadLimits } from './limits.ts'
import type { ReadAnswer, ReadTask } from './read.worker.ts'
import { refusals, Unreadable } from './unreadable.ts'

/** Readings at the same time; the others wait their turn, so that memory stays bounded. */
const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

/**
 * Reads any file once, in a worker thread of its own, under limits of time and memory.
 * Throws `Unreadable`, with words for the file's owner, whatever is wrong with the file; its `cause` is for logs.
 */
export async function readFileSafely(
  input: { name: string; bytes: Uint8Array },
  limits: Partial<ReadLimits> = {},
): Promise<ReadFile> {
  const all = { ...defaultLimits, ...limits }
  if (input.bytes.length === 0) throw refusals.empty()
  if (input.bytes.length > all.maxBytes) throw refusals.tooBig(Math.round(all.maxBytes / 1024 / 1024))
  if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
  else running++
  try {
    return await readInWorker({ name: input.name, bytes: new Uint8Array(input.bytes), limits: all })
  } finally {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

async function readInWorker(task: ReadTask): Promise<ReadFile> {
  const worker = new Worker(workerUrl(import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: task.limits.memoryMb },
    // Loaders and flags of the parent (test runners have some) are no business of the reading; libraries' chatter neither.
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  })
  // Between two answers nobody listens, and an error that nobody hears would stop the process.
  worker.on('error', () => undefined)
  try {
    const answer = await settled(worker, task.limits)
    if ('file' in answer) return await gathered(worker, task.limits, answer)
    if ('sheet' in answer) throw new Error('rows came before their file')
    if ('failed' in answer) throw new Error(answer.failed)
    const { code, text, line, column, cause } = answer.refused
    const refused = new Unreadable(code, text, { line, column })
    refused.cause = cause
    throw refused
  } finally {
    await worker.terminate()
  }
}

/** Asks for the rows piece by piece, so that a large sheet never holds this thread while it is taken in. */
async function gathered(
  worker: Worker,
  limits: ReadLimits,
  { file, pieces }: Extract<ReadAnswer, { file: ReadFile }>,
): Promise<ReadFile> {
  for (let i = 0; i < pieces; i++) {
    const next = settled(worker, limits)
    worker.postMessage('next', [])
    const piece = await next
    const rows = 'sheet' in piece ? file.sheets?.[piece.sheet]?.rows : undefined
    if (!rows || !('sheet' in piece)) throw new Error('a piece of another file')
    for (const row of piece.rows) rows.push(row)
    await setImmediate()
  }
  return file
}

/** The worker's next answer, or the limit it met first. */
function settled(worker: Worker, limits: ReadLimits): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(refusals.tooSlow(Math.ceil(limits.timeMs / 1000))), limits.timeMs)
    const watch = setInterval(() => {
      // resourceLimits count objects, not buffers: what a PDF inflates is seen only here.
      worker.getHeapStatistics().then(
        memory => memory.external_memory > limits.memoryMb * 1024 * 1024 && reject(refusals.tooMuchMemory()),
        () => {},
      )
    }, 250)
    const answered = (answer: ReadAnswer) => settle(() => resolve(answer))
    const failed = (error: Error) =>
      settle(() =>
        reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusals.tooMuchMemory() : error),
      )
    const left = () => settle(() => reject(refusals.damaged()))
    const settle = (end: () => void) => {
      clearTimeout(clock)
      clearInterval(watch)
      worker.off('message', answered).off('error', failed).off('exit', left)
      end()
    }
    worker.stdout.resume()
    worker.stderr.resume()
    worker.on('message', answered).on('error', failed).on('exit', left)
  })
}

/** The source beside this file, which Node 24 runs as it is; in the built application, the bundle in dist/workers. */
function workerUrl(here: string): URL {
  if (here.endsWith('.ts')) return new URL('./read.worker.ts', here)
  return new URL('workers/read.js', here.slice(0, here.lastIndexOf('/dist/') + '/dist/'.length))
}
