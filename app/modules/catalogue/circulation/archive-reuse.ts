import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'
import { theReuse } from './reuse.ts'
import { requireReuser } from './save-reuse.ts'

export const archiveReuse = command({
  name: 'catalogue.archive-reuse',
  summary: { fr: 'Retirer une réutilisation', en: 'Archive a reuse' },
  needs: 'catalogue.edit',
  input: archiving,
  http: 'POST /reuses/:id/archive',
  async run(scope, input) {
    await requireReuser(scope, await theReuse(scope, input.id))
    await archiveRow(scope, 'catalogue.reuse', input)
  },
})
