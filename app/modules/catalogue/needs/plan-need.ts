import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { ways } from './need.ts'
import { needToChange } from './reach.ts'

/** How, by whom and until when the data will be produced; `plan` null = it is not to be produced any more. */
export const planNeed = command({
  name: 'catalogue.plan-need',
  summary: { fr: 'Prévoir la production d’une donnée', en: 'Plan the production of data' },
  needs: 'catalogue.need',
  input: z.object({
    id: fields.id,
    plan: z
      .object({
        way: z.enum(ways),
        owner: fields.line(160),
        due: fields.civilDate,
        /** In person-days. */
        effort: z.coerce.number().min(0).max(99_999).nullish(),
        reference: fields.line(300).nullish(),
      })
      .nullable(),
  }),
  http: 'POST /data-needs/:id/plan',
  async run(scope, { id, plan }) {
    const need = await needToChange(scope, id)
    if (need.closed_on) throw new Invalid({ way: { key: 'catalogue.need-closed' } })
    await db(scope)
      .updateTable('catalogue.need')
      .set({
        plan_way: plan?.way ?? null,
        plan_owner: plan?.owner ?? null,
        plan_due: plan?.due ?? null,
        plan_effort: plan?.effort ?? null,
        plan_reference: plan?.reference ?? null,
        planned_on: plan ? (need.planned_on ?? today(scope)) : null,
      })
      .where('id', '=', id)
      .execute()
  },
})
