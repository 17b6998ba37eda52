import { setTimeout as wait } from 'node:timers/promises'
import type { JobMessage } from '#kernel/jobs.ts'
import { openDaily } from './daily.ts'
import { type PgBossQueue, queueName } from './queue.ts'
import { type Means, runJob } from './run-job.ts'

export interface RunnerOptions extends Means {
  queue: PgBossQueue
  /** Jobs that this process runs at once. */
  concurrency?: number
  /** Between two rounds, which find dead processes and due daily jobs. */
  roundMs?: number
}

/**
 * Makes this process run jobs. Every process may: a job is given to one at a time; when that one dies, to another, which
 * goes on from the checkpoint. `stop()` tells jobs to let go at their next report and waits up to 10 s for them.
 */
export async function startRunner(options: RunnerOptions): Promise<{ stop(): Promise<void> }> {
  const { boss } = options.queue
  const stopping = new AbortController()
  const askForDue = openDaily(options)

  await boss.work<JobMessage>(
    queueName,
    { batchSize: 1, localConcurrency: options.concurrency ?? 2, pollingIntervalSeconds: 0.5 },
    async messages => {
      for (const { data, signal } of messages) {
        const state = await runJob(options, data, AbortSignal.any([signal, stopping.signal]))
        // A failed message is the way to have it given to somebody again.
        if (state === 'queued') throw new Error('this process is stopping')
      }
    },
  )

  const rounds = (async () => {
    for (;;) {
      try {
        await boss.supervise(queueName)
        await askForDue()
      } catch (error) {
        if (!stopping.signal.aborted) console.error('job round:', error)
      }
      await wait(options.roundMs ?? 15_000, undefined, { signal: stopping.signal })
    }
  })().catch(() => undefined)

  return {
    async stop() {
      stopping.abort()
      await rounds
      await Promise.race([boss.offWork(queueName, { wait: true }), wait(10_000, undefined, { ref: false })])
    },
  }
}
