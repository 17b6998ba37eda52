import { type ChildProcess, fork } from 'node:child_process'
import { locate } from './locate.ts'
import type { TypstReply, TypstRequest } from './typst.worker.ts'

/** What one document needs: a template of ours, data as JSON, and pictures the template reads by name. */
export interface TypstDocument {
  template: string
  inputs: Record<string, string>
  pictures?: Record<string, Uint8Array>
}

export interface TypstProcess {
  compile(document: TypstDocument): Promise<Uint8Array>
  /** Ids of the children started so far, the newest last. */
  children(): readonly number[]
  stop(): void
}

interface Waiting {
  request: TypstRequest
  resolve(pdf: Uint8Array): void
  reject(error: Error): void
}

/** One child process that compiles, one document at a time; Typst keeps memory, so the child is replaced after a number of documents. */
export function createTypstProcess({
  documentsPerChild = 20,
  secondsPerDocument = 60,
  secondsIdle = 30,
} = {}): TypstProcess {
  const queue: Waiting[] = []
  const started: number[] = []
  let child: ChildProcess | undefined
  let current: Waiting | undefined
  let alarm: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined
  let compiled = 0

  function next(): void {
    if (current) return
    current = queue.shift()
    clearTimeout(idle)
    if (!current) return rest()
    child ??= start()
    hold(child)
    const sentTo = child
    alarm = setTimeout(() => lose(sentTo, `No PDF after ${secondsPerDocument} s`), secondsPerDocument * 1000)
    sentTo.send(current.request, error => error && lose(sentTo, error.message))
  }

  function start(): ChildProcess {
    const born = fork(locate('typst.worker'), {
      serialization: 'advanced',
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    compiled = 0
    if (born.pid !== undefined) started.push(born.pid)
    born.on('message', (reply: TypstReply) => born === child && settle(reply))
    born.on('error', error => lose(born, error.message))
    born.on('exit', code => lose(born, `The Typst process ended (${code ?? 'killed'})`))
    return born
  }

  function settle(reply: TypstReply): void {
    const done = current
    current = undefined
    clearTimeout(alarm)
    compiled += 1
    if (compiled >= documentsPerChild) retire()
    if (reply.ok) done?.resolve(reply.pdf)
    else done?.reject(new Error(`The PDF could not be made: ${reply.error}`))
    next()
  }

  function lose(lost: ChildProcess, why: string): void {
    if (lost !== child) return
    const failed = current
    current = undefined
    clearTimeout(alarm)
    retire()
    failed?.reject(new Error(why))
    next()
  }

  /** An idle child must neither keep the program alive nor its memory for long. */
  function rest(): void {
    child?.unref()
    child?.channel?.unref()
    idle = setTimeout(retire, secondsIdle * 1000).unref()
  }

  function retire(): void {
    const old = child
    child = undefined
    old?.kill()
  }

  return {
    compile: document =>
      new Promise((resolve, reject) => {
        queue.push({ request: { ...document, pictures: document.pictures ?? {} }, resolve, reject })
        next()
      }),
    children: () => started,
    stop: () => child && lose(child, 'The Typst process was stopped'),
  }
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}
