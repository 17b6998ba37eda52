import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { loadPositions, loadRuns } from './load-runs.ts'

export const readRun = query({
  name: 'transparency.read-run',
  summary: { fr: 'Lire une qualification', en: 'Read a qualification' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /runs/:id',
  async run(scope, { id }) {
    const [run] = await loadRuns(scope, { id })
    if (!run) throw new NotFound('kernel.not-found')
    const system = await loadSystem(scope, run.system_id)
    const positions = await loadPositions(scope, { system: system.id })
    return {
      run,
      system: { id: system.id, name: system.name, directorate_id: system.directorate_id },
      positions: positions.filter(({ run_id }) => run_id === id),
    }
  },
})
