import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { requireReach } from '../reach.ts'

/** Somebody read the sheet again today, and it still tells the truth. */
export const reviewSheet = command({
  name: 'transparency.review-sheet',
  summary: { fr: 'Marquer la fiche publique comme relue aujourd’hui', en: 'Mark the public sheet as reviewed today' },
  needs: 'transparency.edit',
  input: z.object({ system_id: fields.id }),
  http: 'POST /systems/:system_id/sheet/review',
  async run(scope, { system_id }) {
    requireReach(scope, await loadSystem(scope, system_id))
    await sql`
      insert into transparency.sheet (tenant_id, id, system_id, reviewed_on)
      values (${scope.tenantId}, ${newId()}, ${system_id}, ${today(scope)})
      on conflict (tenant_id, system_id) do update set reviewed_on = excluded.reviewed_on
    `.execute(scope.db)
  },
})
