import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { differencesBetween } from './differences.ts'
import { loadAssessment, loadAssessments } from './load-assessments.ts'
import { loadContext } from './load-context.ts'
import { openDutiesOf } from './meet-duties.ts'
import { offersFor } from './offers.ts'
import { progressOf } from './progress.ts'

/** One version: what it says, how far it is, what changed since the last one, what is said otherwise elsewhere. */
export const readAssessment = query({
  name: 'transparency.read-assessment',
  summary: { fr: 'Lire une analyse d’impact', en: 'Read an impact assessment' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /assessments/:id',
  async run(scope, { id }) {
    const assessment = await loadAssessment(scope, id)
    const { system_id, kind, version } = assessment
    const [system] = await loadSystems(scope, system_id)
    if (!system) throw new NotFound('kernel.not-found')
    const { form, record, other } = await loadContext(scope, assessment)
    const versions = await loadAssessments(scope, { system: system_id, kind })
    const before = versions.find(one => one.state === 'validated' && one.version < version)
    return {
      assessment,
      system: { id: system.id, name: system.name, status: system.status },
      progress: progressOf(form, assessment.answers),
      offers: offersFor(form, assessment, record, other),
      other: other && {
        id: other.id,
        kind: other.kind,
        version: other.version,
        state: other.state,
        on: other.validated_on ?? other.started_on,
      },
      since: before && {
        id: before.id,
        version: before.version,
        validated_on: before.validated_on,
        differences: differencesBetween(form, before, assessment),
      },
      versions: versions.map(({ id: one, version: number, state, validated_on }) => ({
        id: one,
        version: number,
        state,
        validated_on,
      })),
      open_duties: assessment.state === 'validated' ? (await openDutiesOf(scope, assessment)).map(one => one.id) : [],
    }
  },
})

export type ReadAssessment = Awaited<ReturnType<typeof readAssessment>>
