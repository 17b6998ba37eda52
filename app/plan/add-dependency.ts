import { z } from 'zod'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { refuseCycle } from './dependency.ts'
import { db } from './tables.ts'

/** An action waits for another one; a circle is refused with its chain. */
export const addDependency = command({
  name: 'plan.add-dependency',
  summary: { fr: 'Dire de quelle action une action dépend', en: 'Say what an action waits for' },
  needs: 'plan.steer',
  input: z.object({ id: fields.id, waits_for: fields.id }),
  http: 'POST /actions/:id/dependencies',
  async run(scope, { id, waits_for }) {
    if (id === waits_for) throw new Invalid({ waits_for: { key: 'plan.waits-for-own' } })
    const known = await db(scope)
      .selectFrom('plan.action')
      .select('id')
      .where('id', 'in', [id, waits_for])
      .where('archived_at', 'is', null)
      .execute()
    if (known.length !== 2) throw new NotFound('kernel.not-found')
    await db(scope)
      .insertInto('plan.dependency')
      .values({ tenant_id: scope.tenantId, id: newId(), action_id: id, waits_for, created_at: scope.clock.now() })
      .onConflict(same => same.columns(['tenant_id', 'action_id', 'waits_for']).doNothing())
      .execute()
    await refuseCycle(scope, id)
  },
})
