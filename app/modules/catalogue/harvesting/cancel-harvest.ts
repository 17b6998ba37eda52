import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { endRun } from './end-run.ts'
import { heldRun } from './run.ts'

/** Stops a run: the page under way is kept whole or not at all, and what was kept before stays. */
export const cancelHarvest = command({
  name: 'catalogue.cancel-harvest',
  summary: { fr: 'Arrêter un moissonnage', en: 'Stop a harvest' },
  needs: 'catalogue.harvest',
  input: z.object({ run_id: fields.id }),
  http: 'POST /catalogue/harvests/:run_id/cancellation',
  async run(scope, { run_id }) {
    const { state } = await heldRun(scope, run_id)
    if (state !== 'waiting' && state !== 'running') throw new Conflict('catalogue.harvest-over')
    await endRun(scope, { run_id, state: 'stopped' })
  },
})
