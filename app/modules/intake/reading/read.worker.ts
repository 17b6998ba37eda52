import { parentPort, workerData } from 'node:worker_threads'
import type { ReadFile } from '#kernel/recognition.ts'
import type { Text } from '#kernel/texts.ts'
import type { ReadLimits } from './limits.ts'
import { readBytes } from './read-bytes.ts'
import { refusals, Unreadable, type UnreadableCode } from './unreadable.ts'

export interface ReadTask {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  limits: ReadLimits
}

export type ReadAnswer =
  | { file: ReadFile }
  | {
      refused: { code: UnreadableCode; text: Text; line: number | undefined; column: number | undefined; cause: string }
    }
  | { failed: string }

const { name, bytes, limits }: ReadTask = workerData

async function answer(): Promise<ReadAnswer> {
  try {
    return { file: await readBytes(name, bytes, limits) }
  } catch (error) {
    return error instanceof Unreadable ? refusal(error) : { failed: String(error) }
  }
}

function refusal({ code, text, line, column, cause }: Unreadable): ReadAnswer {
  return { refused: { code, text, line, column, cause: String(cause ?? '') } }
}

const send = (message: ReadAnswer) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads, not a window
  parentPort?.postMessage(message)
}

// A library may fail outside the promise it returned: still the file's fault, not the program's.
process.on('uncaughtException', () => send(refusal(refusals.damaged())))
send(await answer())
