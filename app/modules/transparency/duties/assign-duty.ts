import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { changeDuty } from './change-duty.ts'

/** Who sees to it: a function rather than a person. */
export const assignDuty = command({
  name: 'transparency.assign-duty',
  summary: { fr: 'Confier une obligation', en: 'Assign a duty' },
  needs: 'transparency.close-duty',
  input: z.object({ id: fields.id, owner: fields.line(120).nullable() }),
  http: 'POST /duties/:id/owner',
  run: (scope, { id, owner }) => changeDuty(scope, id, () => ({ owner })),
})
