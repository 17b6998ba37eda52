import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { planWays } from './contract.ts'

/** What will be done about data clauses, by whom and when; doing nothing takes a reason. Several contracts at once too. */
export const planClauses = command({
  name: 'procurement.plan-clauses',
  summary: { fr: 'Prévoir les clauses sur les données', en: 'Plan the data clauses' },
  needs: 'procurement.edit',
  input: z.object({
    ids: z.array(fields.id).min(1).max(5_000),
    plan_way: z.enum(planWays),
    plan_note: fields.paragraph(1_000).nullish(),
    plan_owner: fields.line(120).nullish(),
    plan_due: fields.civilDate.nullish(),
  }),
  http: 'POST /contracts/clause-plan',
  undoable: true,
  async run(scope, { ids, plan_way, plan_note, plan_owner, plan_due }) {
    if (plan_way === 'none' && !plan_note) throw new Invalid({ plan_note: { key: 'procurement.reason-needed' } })
    if (plan_way !== 'none' && !plan_owner) throw new Invalid({ plan_owner: { key: 'kernel.required' } })
    const { numUpdatedRows } = await db(scope)
      .updateTable('procurement.contract')
      .set({
        plan_way,
        plan_note: plan_note ?? null,
        plan_owner: plan_owner ?? null,
        plan_due: plan_due ?? null,
        planned_on: today(scope),
      })
      .where(sql<boolean>`id = any (${ids}::uuid[])`)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (Number(numUpdatedRows) !== new Set(ids).size) throw new NotFound('kernel.not-found')
    return { changed: Number(numUpdatedRows), operation_id: scope.operationId }
  },
})
