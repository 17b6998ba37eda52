import { parentPort, workerData } from 'node:worker_threads'
import type { Text } from '#kernel/texts.ts'
import { Unreadable, type UnreadableCode } from '#modules/intake/public.ts'
import type { FileProfile } from '../profiling/profile.ts'
import { profileSource } from '../profiling/profile-source.ts'
import { readSchema } from '../schemas/read-schema.ts'
import type { Validation } from '../schemas/row-error.ts'
import { validateSource } from '../schemas/validate-source.ts'

export interface LookTask {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  timeMs: number
  wants: 'profile' | 'check' | 'both'
  /** The schema as its publisher wrote it, for a check. */
  schema: unknown
}

export type LookAnswer =
  | { profile: FileProfile | null; validation: Validation | null }
  | { refused: { code: UnreadableCode; text: Text; cause: string } }
  | { failed: string }

const { name, bytes, timeMs, wants, schema }: LookTask = workerData

async function answer(): Promise<LookAnswer> {
  try {
    const profile = wants === 'check' ? null : await profileSource({ name, bytes }, { timeMs })
    const validation = wants === 'profile' ? null : await validateSource({ name, bytes }, readSchema(schema))
    return { profile, validation }
  } catch (error) {
    if (!(error instanceof Unreadable)) return { failed: String(error) }
    return { refused: { code: error.code, text: error.text, cause: String(error.cause ?? '') } }
  }
}

const done = await answer()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads, not a window
parentPort?.postMessage(done)
