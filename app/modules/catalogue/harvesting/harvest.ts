import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { Cancelled, type Job, type Progress } from '#kernel/jobs.ts'
import type { Scope } from '#kernel/scope.ts'
import { beginRun, type BegunRun } from './begin-run.ts'
import { endRun } from './end-run.ts'
import { keepPage } from './keep-page.ts'
import { openPages } from './open-pages.ts'
import { sayProblem, sayStop } from './problems.ts'

/**
 * One run from where it stands to its end, page after page. What is told of a run that fails for a reason known to people is
 * written in it; anything else, such as a process that stops, leaves it to be taken up by another process.
 */
export const harvest: Job = {
  name: 'catalogue.harvest',
  label: { fr: 'Moissonnage d’un catalogue', en: 'Harvest of a catalogue' },
  input: z.object({ run: fields.id }),
  async run(scope, { run: run_id }: { run: string }, progress) {
    const run = await beginRun(scope, { run_id })
    if (!run) return
    try {
      const stopped = await keepAll(scope, run, progress)
      await endRun(scope, { run_id, state: 'ended', whole: stopped === null, problem: sayStop(stopped) })
    } catch (error) {
      if (error instanceof Cancelled) await endRun(scope, { run_id, state: 'stopped' })
      const problem = sayProblem(error, scope.registry)
      if (!problem) throw error
      await endRun(scope, { run_id, state: 'failed', problem })
    }
  },
}

/** Returns why the source was not read to its end, if it was not. */
async function keepAll(scope: Scope, run: BegunRun, progress: Progress): Promise<string | null> {
  let { received, announced } = run
  let stopped = run.checkpoint?.stopped ?? null
  for await (const { page, checkpoint } of openPages(scope, run)) {
    received += page.received
    announced = page.announced ?? announced
    stopped = checkpoint.stopped
    const kept = await keepPage(scope, { run_id: run.id, page, checkpoint })
    if (kept === 'stopped') throw new Cancelled()
    if (kept === 'superseded') throw new Error('another process has taken this run over')
    await progress.report(received, announced, undefined, checkpoint)
  }
  return stopped
}
