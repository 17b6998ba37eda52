import { z } from 'zod'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** Somebody sees that two datasets may be one; proposing again a pair that was refused opens it again. */
export const proposeMerge = command({
  name: 'catalogue.propose-merge',
  summary: { fr: 'Proposer de réunir deux jeux de données', en: 'Propose to merge two datasets' },
  needs: 'catalogue.harvest',
  input: z.object({ kept_id: fields.id, other_id: fields.id }),
  http: 'POST /catalogue/merges',
  async run(scope, pair) {
    if (pair.kept_id === pair.other_id) throw new Invalid({ other_id: { key: 'catalogue.same-dataset' } })
    const ids = [pair.kept_id, pair.other_id]
    const living = await db(scope)
      .selectFrom('catalogue.dataset')
      .select('id')
      .where('id', 'in', ids)
      .where('archived_at', 'is', null)
      .execute()
    if (living.length < 2) throw new NotFound('kernel.not-found')
    const before = await db(scope)
      .selectFrom('catalogue.merge_proposal')
      .select(['id', 'state'])
      .where('kept_id', 'in', ids)
      .where('other_id', 'in', ids)
      .executeTakeFirst()
    if (before?.state === 'open') throw new Conflict('catalogue.merge-proposed')
    const opened = { ...pair, why: 'by-hand', state: 'open', decided_by: null, decided_at: null }
    if (before) {
      await db(scope).updateTable('catalogue.merge_proposal').set(opened).where('id', '=', before.id).execute()
      return before.id
    }
    const id = newId()
    await db(scope)
      .insertInto('catalogue.merge_proposal')
      .values({ ...opened, tenant_id: scope.tenantId, id, created_at: scope.clock.now() })
      .execute()
    return id
  },
})
