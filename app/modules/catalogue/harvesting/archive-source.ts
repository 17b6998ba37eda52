import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'
import { idleSource } from './start-run.ts'

/** Harvests it no more; the datasets that it brought stay in the register. Refused while a harvest is under way. */
export const archiveSource = command({
  name: 'catalogue.archive-source',
  summary: { fr: 'Retirer une source de moissonnage', en: 'Archive a source of harvest' },
  needs: 'catalogue.harvest',
  input: archiving,
  http: 'POST /catalogue/sources/:id/archive',
  async run(scope, input) {
    await idleSource(scope, input.id)
    await archiveRow(scope, 'catalogue.source', input)
  },
})
