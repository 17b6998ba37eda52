import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { findClues } from './clues.ts'
import { currentOf } from './end-of.ts'
import { tiesFor } from './list-contracts.ts'
import { directorateName, doubtsOf, livingContracts, loadHolders, loadModifications } from './load-contracts.ts'

/** A contract: its holders, what modifications made of it, what ties it to software, why it may bear data. */
export const readContract = query({
  name: 'procurement.read-contract',
  summary: { fr: 'Lire un contrat', en: 'Read a contract' },
  needs: 'procurement.read',
  input: z.object({ id: fields.id }),
  http: 'GET /contracts/:id',
  async run(scope, { id }) {
    const row = await livingContracts(scope)
      .selectAll('c')
      .select(directorateName.as('directorate'))
      .where('c.id', '=', id)
      .executeTakeFirst()
    if (!row) throw new NotFound('kernel.not-found')
    const modifications = await loadModifications(scope, id)
    const applications = (await tiesFor(scope))(row.reference)
    const { doubts: _, tenant_id: __, archived_at: ___, archived_reason: ____, ...contract } = row
    return {
      contract,
      doubts: doubtsOf(row),
      holders: await loadHolders(scope, id),
      modifications,
      current: {
        months: currentOf('months', row.months, modifications),
        amount: currentOf('amount', row.amount, modifications),
      },
      applications,
      clues: findClues(row, applications),
      history: await historyOf(scope, 'procurement.contract', id),
    }
  },
})

export type ReadContract = Awaited<ReturnType<typeof readContract>>
