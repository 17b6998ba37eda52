import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadAssessment, loadAssessments, heldOf } from './load-assessments.ts'
import { meetDuties } from './meet-duties.ts'

/** A duty asked after the assessment was validated is met by it too: the system was qualified again in the meantime. */
export const reportAssessment = command({
  name: 'transparency.report-assessment',
  summary: {
    fr: 'Reporter une analyse validée sur les obligations',
    en: 'Report a validated assessment on its duties',
  },
  needs: 'transparency.assess',
  input: z.object({ id: fields.id }),
  http: 'POST /assessments/:id/report',
  async run(scope, { id }) {
    const { system_id, kind } = await loadAssessment(scope, id)
    const held = heldOf(await loadAssessments(scope, { system: system_id, kind }))
    if (held?.id !== id) throw new Conflict('transparency.assessment-not-held')
    await meetDuties(scope, held)
  },
})
