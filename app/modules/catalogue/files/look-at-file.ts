import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { refusals, Unreadable } from '#modules/intake/public.ts'
import type { FileProfile } from '../profiling/profile.ts'
import type { Validation } from '../schemas/row-error.ts'
import type { LookAnswer, LookTask } from './look-at-file.worker.ts'

/** Looks at the same time in one process; the others wait their turn, so that memory stays bounded. */
const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

export interface Look {
  file: { name: string; bytes: Uint8Array }
  wants: LookTask['wants']
  schema?: unknown
  /** A visit waits a minute, a job ten. */
  timeMs: number
  /** Called about every second; what it throws stops the look. */
  alive?: () => Promise<void>
}

/**
 * What a file holds and how it follows a schema, found in a thread of its own: the visits of others go on, a schema whose
 * patterns never end is stopped, and the bytes leave no copy. Throws `Unreadable`.
 */
export async function lookAtFile(look: Look): Promise<{ profile: FileProfile | null; validation: Validation | null }> {
  if (look.file.bytes.length === 0) throw refusals.empty()
  if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
  else running++
  try {
    return await lookAside(look)
  } finally {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

async function lookAside({ file, wants, schema = null, timeMs, alive }: Look) {
  const task: LookTask = { name: file.name, bytes: new Uint8Array(file.bytes), timeMs, wants, schema }
  const worker = new Worker(workerUrl(import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  })
  worker.stdout.resume()
  worker.stderr.resume()
  worker.on('error', () => undefined)
  try {
    const answer = await answerOf(worker, timeMs, alive)
    if ('failed' in answer) throw new Error(answer.failed)
    if (!('refused' in answer)) return answer
    const { code, text, cause } = answer.refused
    throw Object.assign(new Unreadable(code, text), { cause })
  } finally {
    await worker.terminate()
  }
}

/** The answer, or the first of: too long, too much memory, a thread that left, somebody who asked to stop. */
async function answerOf(worker: Worker, timeMs: number, alive: Look['alive']): Promise<LookAnswer> {
  const over = new AbortController()
  const ended = { signal: over.signal }
  const answered = once(worker, 'message', ended).then(([answer]) => answer as LookAnswer)
  const left = once(worker, 'exit', ended).then(() => Promise.reject(refusals.tooMuchMemory()))
  const late = new Promise<never>((_, reject) => {
    const clock = setTimeout(() => reject(refusals.tooSlow(Math.ceil(timeMs / 1000))), timeMs)
    over.signal.addEventListener('abort', () => clearTimeout(clock))
  })
  const stopped = new Promise<never>((_, reject) => {
    const beat = setInterval(() => void alive?.().catch(reject), 1_000)
    over.signal.addEventListener('abort', () => clearInterval(beat))
  })
  for (const loser of [answered, left, late, stopped]) loser.catch(() => undefined)
  try {
    return await Promise.race([answered, left, late, stopped])
  } finally {
    over.abort()
  }
}

/** The source beside this file, which Node 24 runs as it is; in the built application, the bundle in dist/workers. */
function workerUrl(here: string): URL {
  if (here.endsWith('.ts')) return new URL('./look-at-file.worker.ts', here)
  return new URL('workers/look-at-file.js', here.slice(0, here.lastIndexOf('/dist/') + '/dist/'.length))
}
