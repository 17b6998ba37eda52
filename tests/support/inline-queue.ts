import type { JobMessage, Queue } from '#kernel/jobs.ts'

export interface InlineQueue extends Queue {
  /** Runs what was asked for, and what that asks for in turn. Call it once the transaction is over. */
  drain(): Promise<void>
}

/**
 * Jobs wait for `drain()`, in the same process. A job whose transaction was rolled back has left no row: `runJob` answers
 * 'nothing-to-do' and nothing happens.
 */
export function inlineQueue(run: (message: JobMessage) => Promise<unknown>): InlineQueue {
  const waiting: JobMessage[] = []
  return {
    send: async (_db, message) => void waiting.push(message),
    async drain() {
      for (let message = waiting.shift(); message; message = waiting.shift()) await run(message)
    },
  }
}
