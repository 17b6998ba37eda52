import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'
import { needToChange } from './reach.ts'

export const archiveNeed = command({
  name: 'catalogue.archive-need',
  summary: { fr: 'Retirer un besoin de données', en: 'Archive a data need' },
  needs: 'catalogue.need',
  input: archiving,
  http: 'POST /data-needs/:id/archive',
  async run(scope, input) {
    await needToChange(scope, input.id)
    await archiveRow(scope, 'catalogue.need', input)
  },
})
