import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import { Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { settleTied } from './settle-tied.ts'

/** Puts an archived record back, with the links it had; refused when its reference has been given to another. */
export const restoreProcessing = command({
  name: 'transparency.restore-processing',
  summary: { fr: 'Remettre un traitement dans le registre RGPD', en: 'Put a processing record back' },
  needs: 'transparency.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /processings/:id/restore',
  async run(scope, { id }) {
    if (scope.reach !== 'all') throw new Refused('transparency.register-of-all')
    await restoreRow(scope, 'transparency.processing', id)
    await settleTied(scope, id)
  },
})
