import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { Refused } from '#kernel/errors.ts'
import { command } from '#kernel/operation.ts'
import { settleTied } from './settle-tied.ts'

export const archiveProcessing = command({
  name: 'transparency.archive-processing',
  summary: { fr: 'Retirer un traitement du registre RGPD', en: 'Archive a processing record' },
  needs: 'transparency.edit',
  input: archiving,
  http: 'POST /processings/:id/archive',
  async run(scope, input) {
    if (scope.reach !== 'all') throw new Refused('transparency.register-of-all')
    await archiveRow(scope, 'transparency.processing', input)
    await settleTied(scope, input.id)
  },
})
