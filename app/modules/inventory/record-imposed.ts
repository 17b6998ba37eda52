import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { ensureVendors } from '#organisation/party.ts'
import { imposedInput } from './imposed.ts'
import { db } from './tables.ts'

/** An AI function that a vendor brings without being asked: by update, by default, by rider, by end of the version without it. */
export const recordImposed = command({
  name: 'inventory.record-imposed',
  summary: { fr: 'Signaler une IA imposée par un éditeur', en: 'Record AI imposed by a vendor' },
  needs: 'inventory.edit-imposed',
  input: z.object({ events: z.array(imposedInput).min(1).max(500) }),
  http: 'POST /imposed',
  async run(scope, { events }) {
    const vendors = await ensureVendors(
      scope,
      events.flatMap(e => (e.vendor ? [e.vendor] : [])),
    )
    const ids: string[] = []
    for (const { id, vendor, ...typed } of events) {
      const values = { ...typed, ...(vendor === undefined ? {} : { vendor_id: vendor ? vendors.get(vendor) : null }) }
      if (id) {
        const done = await db(scope)
          .updateTable('inventory.imposed')
          .set(values)
          .where('id', '=', id)
          .where('archived_at', 'is', null)
          .executeTakeFirst()
        if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
        ids.push(id)
        continue
      }
      const row = {
        ...values,
        discovered_on: typed.discovered_on ?? today(scope),
        tenant_id: scope.tenantId,
        id: newId(),
        created_at: scope.clock.now(),
      }
      await db(scope).insertInto('inventory.imposed').values(row).execute()
      ids.push(row.id)
    }
    return ids
  },
})
