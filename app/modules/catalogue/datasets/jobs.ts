import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { refreshStandings } from './refresh-standings.ts'

const atOnce = 5_000

/** Every night: what became late, was taken back or came from an archive is reckoned again. */
export const refreshReadinessJob: Job = {
  name: 'catalogue.refresh-readiness',
  label: { fr: 'Recalcul de ce qui est utilisable pour l’IA', en: 'Reckoning of what is usable for AI' },
  input: z.object({}),
  daily: 4,
  async run(scope, _input: never, progress) {
    let done = 0
    for (let last = atOnce; last === atOnce; ) {
      last = await refreshStandings(scope, { most: atOnce })
      done += last
      await progress.report(done, null)
    }
    return { done }
  },
}
