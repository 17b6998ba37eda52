import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { changeDuty } from './change-duty.ts'

/** A duty is met when somebody can show it: what shows it, since when, and the document if there is one. */
export const closeDuty = command({
  name: 'transparency.close-duty',
  summary: { fr: 'Constater qu’une obligation est remplie', en: 'Record that a duty is met' },
  needs: 'transparency.close-duty',
  input: z.object({
    id: fields.id,
    evidence: fields.paragraph(2_000),
    evidence_on: fields.civilDate,
    review_on: fields.civilDate.nullish(),
    file: z.object({ name: fields.line(), content: fields.content }).optional(),
  }),
  http: 'POST /duties/:id/close',
  async run(scope, { id, file, review_on, ...evidence }) {
    const now = today(scope)
    if (evidence.evidence_on > now) throw new Invalid({ evidence_on: { key: 'transparency.future-evidence' } })
    if (review_on && review_on <= now) throw new Invalid({ review_on: { key: 'transparency.past-review' } })
    const evidence_file_id = file ? await keepFile(scope, file) : null
    await changeDuty(scope, id, () => ({
      ...evidence,
      ...(evidence_file_id ? { evidence_file_id } : {}),
      state: 'met',
      by_register: false,
      reason: null,
      review_on: review_on ?? null,
      closed_by: actorName(scope.actor),
      closed_on: now,
    }))
  },
})
