import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import { Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

/** Puts back a use that was archived by mistake. */
export const restoreEveryday = command({
  name: 'transparency.restore-everyday',
  summary: { fr: 'Remettre un usage courant dans le registre', en: 'Put an everyday use back into the register' },
  needs: 'transparency.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /everyday-uses/:id/restore',
  async run(scope, { id }) {
    if (scope.reach !== 'all') throw new Refused('transparency.everyday-for-all')
    await restoreRow(scope, 'transparency.everyday', id)
  },
})
