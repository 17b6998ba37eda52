import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { decisions } from './imposed.ts'
import { db } from './tables.ts'

/**
 * Decides what becomes of an imposed function, with a reason and a decider. A function that stays is a system of the
 * register: an existing one is joined, or one is created; never two records of the same thing.
 */
export const decideImposed = command({
  name: 'inventory.decide-imposed',
  summary: { fr: 'Décider du sort d’une IA imposée', en: 'Decide about imposed AI' },
  needs: 'inventory.decide-imposed',
  input: z.object({
    id: fields.id,
    decision: z.enum(decisions),
    decision_reason: fields.paragraph(2_000),
    decided_by: fields.line(120),
    decided_on: fields.civilDate.optional(),
    review_on: fields.civilDate.nullish(),
    /** An existing system to join; absent = create one when the function stays. */
    join_system: fields.id.nullish(),
  }),
  http: 'POST /imposed/:id/decision',
  async run(scope, { id, join_system, ...decision }) {
    const event = await db(scope)
      .selectFrom('inventory.imposed')
      .selectAll()
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!event) throw new NotFound('kernel.not-found')
    const decided_on = decision.decided_on ?? today(scope)
    if (decided_on > today(scope)) throw new Invalid({ decided_on: { key: 'inventory.future-decision' } })
    if (join_system) {
      const known = await db(scope)
        .selectFrom('inventory.system')
        .select('id')
        .where('id', '=', join_system)
        .where('archived_at', 'is', null)
        .executeTakeFirst()
      if (!known) throw new Conflict('inventory.no-such-system')
    }
    const stays = decision.decision === 'accept' || decision.decision === 'restrict'
    let system_id = join_system ?? event.system_id
    if (!system_id && stays) {
      system_id = newId()
      const system = {
        name: event.title,
        kind: 'ai',
        origin: 'imposed',
        purpose: event.what_it_does.slice(0, 500),
        application_id: event.application_id,
        vendor_id: event.vendor_id,
      }
      await db(scope)
        .insertInto('inventory.system')
        .values({ ...system, tenant_id: scope.tenantId, id: system_id, created_at: scope.clock.now() })
        .execute()
    }
    await db(scope)
      .updateTable('inventory.imposed')
      .set({ ...decision, decided_on, system_id })
      .where('id', '=', id)
      .execute()
    return { system_id }
  },
})
