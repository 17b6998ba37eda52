import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { Conflict, Refused } from '#kernel/errors.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** Takes a use out of the register; what the public reads is withdrawn first, with the two persons that it takes. */
export const archiveEveryday = command({
  name: 'transparency.archive-everyday',
  summary: { fr: 'Retirer un usage courant du registre', en: 'Archive an everyday use' },
  needs: 'transparency.edit',
  input: archiving,
  http: 'POST /everyday-uses/:id/archive',
  async run(scope, input) {
    if (scope.reach !== 'all') throw new Refused('transparency.everyday-for-all')
    const online = await db(scope)
      .selectFrom('transparency.publication')
      .select('id')
      .where('kind', '=', 'everyday')
      .where('record_id', '=', input.id)
      .where('state', '=', 'published')
      .executeTakeFirst()
    if (online) throw new Conflict('transparency.still-online')
    await archiveRow(scope, 'transparency.everyday', input)
  },
})
