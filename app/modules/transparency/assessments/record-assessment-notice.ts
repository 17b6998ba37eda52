import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadAssessment } from './load-assessments.ts'
import { meetDuties } from './meet-duties.ts'
import { writeAssessment } from './open-draft.ts'

/** The result was notified to the market surveillance authority (AI Act, art. 27(3)). */
export const recordAssessmentNotice = command({
  name: 'transparency.record-assessment-notice',
  summary: { fr: 'Enregistrer la notification d’une AIDF', en: 'Record the notification of a FRIA' },
  needs: 'transparency.assess',
  input: z.object({ id: fields.id, notified_on: fields.civilDate, notified_reference: fields.line(200) }),
  http: 'POST /assessments/:id/notice',
  async run(scope, { id, ...notice }) {
    const { kind, state, validated_on } = await loadAssessment(scope, id)
    if (kind !== 'fria' || state !== 'validated' || !validated_on) throw new Conflict('transparency.notice-of-fria')
    if (notice.notified_on > today(scope)) throw new Invalid({ notified_on: { key: 'transparency.future-notice' } })
    if (notice.notified_on < validated_on) throw new Invalid({ notified_on: { key: 'transparency.notice-too-soon' } })
    await writeAssessment(scope, id, notice)
    await meetDuties(scope, await loadAssessment(scope, id))
  },
})
