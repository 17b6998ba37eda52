import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { idleSource, startRun } from './start-run.ts'

/** Asks for a harvest of the source in the background; refused while another one is under way. */
export const startHarvest = command({
  name: 'catalogue.start-harvest',
  summary: { fr: 'Lancer un moissonnage', en: 'Start a harvest' },
  needs: 'catalogue.harvest',
  input: z.object({ source_id: fields.id }),
  http: 'POST /catalogue/sources/:source_id/harvests',
  async run(scope, { source_id }) {
    const source = await idleSource(scope, source_id)
    if (source.address === null) throw new Conflict('catalogue.no-address')
    return startRun(scope, source.id)
  },
})
