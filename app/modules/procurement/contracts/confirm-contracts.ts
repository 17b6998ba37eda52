import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { endOf } from './end-of.ts'
import { livingContracts, loadModifications } from './load-contracts.ts'

/** A person has checked these contracts against the papers: doubts are settled, a long duration makes a date. */
export const confirmContracts = command({
  name: 'procurement.confirm-contracts',
  summary: { fr: 'Confirmer des contrats', en: 'Confirm contracts' },
  needs: 'procurement.verify',
  input: z.object({ ids: z.array(fields.id).min(1).max(5_000) }),
  http: 'POST /contracts/confirm',
  undoable: true,
  async run(scope, { ids }) {
    const wanted = [...new Set(ids)]
    const found = await livingContracts(scope)
      .select(['c.id', 'c.notified_on', 'c.starts_on', 'c.months', 'c.ends_on', 'c.edited', 'c.confirmed_on'])
      .where(sql<boolean>`c.id = any (${wanted}::uuid[])`)
      .execute()
    if (found.length !== wanted.length) throw new NotFound('kernel.not-found')
    const open = found.filter(({ confirmed_on }) => confirmed_on === null)
    const confirmed = { confirmed_by: actorName(scope.actor), confirmed_on: today(scope) }
    for (const contract of open) {
      const computed = endOf(contract, await loadModifications(scope, contract.id), { sure: true })
      const ends_on = contract.edited.includes('ends_on') ? contract.ends_on : (computed ?? contract.ends_on)
      await db(scope)
        .updateTable('procurement.contract')
        .set({ ...confirmed, ends_on })
        .where('id', '=', contract.id)
        .execute()
    }
    return { changed: open.length, operation_id: scope.operationId }
  },
})
