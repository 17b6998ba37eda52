import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { changeDuty } from './change-duty.ts'

/** What was thought done is not, or no longer: earlier evidence stays in the history. */
export const reopenDuty = command({
  name: 'transparency.reopen-duty',
  summary: { fr: 'Rouvrir une obligation', en: 'Reopen a duty' },
  needs: 'transparency.close-duty',
  input: z.object({ id: fields.id }),
  http: 'POST /duties/:id/reopen',
  run: (scope, { id }) =>
    changeDuty(scope, id, duty => {
      if (duty.state === 'open') throw new Conflict('transparency.already-open')
      return {
        state: 'open',
        by_register: false,
        reason: null,
        evidence: null,
        evidence_on: null,
        evidence_file_id: null,
        review_on: null,
        closed_by: null,
        closed_on: null,
      }
    }),
})
