import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadAnswers } from './load-answers.ts'
import { loadQualifications } from './load-qualifications.ts'
import { loadPositions, loadRuns } from './load-runs.ts'

export const readQualification = query({
  name: 'transparency.read-qualification',
  summary: {
    fr: 'Lire où en est la qualification d’un système',
    en: 'Read where the qualification of a system stands',
  },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /systems/:id/qualification',
  async run(scope, { id }) {
    const { draft, open } = await loadAnswers(scope, id)
    const [standing] = await loadQualifications(scope, id)
    if (!standing) throw new NotFound('kernel.not-found')
    const runs = await loadRuns(scope, { system: id })
    const positions = await loadPositions(scope, { system: id })
    return {
      standing,
      draft,
      open,
      position: positions.find(({ ended_on }) => ended_on === null) ?? null,
      runs: runs.map(({ facts: _, record_fingerprint: _print, result, ...run }) => ({
        ...run,
        tier: result.tier,
        retained: positions.find(({ run_id }) => run_id === run.id) ?? null,
      })),
    }
  },
})
