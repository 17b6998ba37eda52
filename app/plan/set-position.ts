import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { noPosition } from './level.ts'
import { loadPositions } from './position.ts'
import { prerequisite } from './referential.ts'
import { db } from './tables.ts'

/** What the authority decides about a point: target, date, weight, « not applicable » with its reason. Never the level. */
export const setPosition = command({
  name: 'plan.set-position',
  summary: { fr: 'Fixer cible, poids ou « sans objet »', en: 'Set target, weight or “not applicable”' },
  needs: 'plan.steer',
  input: z.object({
    prerequisite: z.string(),
    target: z.coerce.number().int().min(1).max(4).nullish(),
    target_date: fields.civilDate.nullish(),
    weight: z.coerce.number().int().min(1).max(3).optional(),
    not_applicable: z.boolean().optional(),
    not_applicable_reason: fields.line(500).nullish(),
  }),
  http: 'PATCH /prerequisites/:prerequisite',
  async run(scope, { prerequisite: id, ...values }) {
    if (!prerequisite(id)) throw new NotFound('plan.no-such-point', { id })
    const known = (await loadPositions(scope)).get(id) ?? noPosition
    const { not_applicable, not_applicable_reason } = { ...known, ...values }
    if (not_applicable && !not_applicable_reason)
      throw new Invalid({ not_applicable_reason: { key: 'plan.reason-needed' } })
    await db(scope)
      .insertInto('plan.position')
      .values({ ...values, tenant_id: scope.tenantId, id: newId(), prerequisite: id })
      // Something must be set for the row to be kept as it was.
      .onConflict(same => same.columns(['tenant_id', 'prerequisite']).doUpdateSet({ ...values, prerequisite: id }))
      .execute()
    return { prerequisite: id, on: today(scope) }
  },
})
