import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { changeDuty } from './change-duty.ts'

/** The duty does not bind here, and why: it leaves the base of the figures, never the screen. */
export const setDutyAside = command({
  name: 'transparency.set-duty-aside',
  summary: { fr: 'Écarter une obligation avec sa raison', en: 'Set a duty aside with its reason' },
  needs: 'transparency.validate',
  input: z.object({ id: fields.id, reason: fields.paragraph(2_000) }),
  http: 'POST /duties/:id/set-aside',
  run: (scope, { id, reason }) =>
    changeDuty(scope, id, () => ({
      state: 'not-applicable',
      by_register: false,
      reason,
      review_on: null,
      closed_by: actorName(scope.actor),
      closed_on: today(scope),
    })),
})
