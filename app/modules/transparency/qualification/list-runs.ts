import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { loadPositions, loadRuns } from './load-runs.ts'

export const listRuns = query({
  name: 'transparency.list-runs',
  summary: { fr: 'Lister les qualifications d’un système', en: 'List the qualifications of a system' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /systems/:id/runs',
  async run(scope, { id }) {
    await loadSystem(scope, id)
    const positions = await loadPositions(scope, { system: id })
    const runs = await loadRuns(scope, { system: id })
    return runs.map(({ result, facts: _, record_fingerprint: _print, ...run }) => ({
      ...run,
      tier: result.tier,
      blockers: result.blockers,
      positions: positions.filter(({ run_id }) => run_id === run.id),
    }))
  },
})
