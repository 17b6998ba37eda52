import { sql } from 'kysely'
import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { isTaken, requireOwnWords, theTerm } from './term.ts'

export const restoreTerm = command({
  name: 'catalogue.restore-term',
  summary: { fr: 'Remettre un terme dans le glossaire', en: 'Put a term back' },
  needs: 'catalogue.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /terms/:id/restore',
  async run(scope, { id }) {
    const { rows } = await sql<{ term: string }>`select term from catalogue.term where id = ${id}`.execute(scope.db)
    if (!rows[0]) throw new NotFound('kernel.not-found')
    if (await isTaken(scope, rows[0].term)) throw new Conflict('catalogue.term-exists')
    await restoreRow(scope, 'catalogue.term', id)
    await requireOwnWords(scope, (await theTerm(scope, id)).dataset_ids)
  },
})
