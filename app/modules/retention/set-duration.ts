import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { ruleById } from './rules.ts'
import { db } from './tables.ts'

/** The authority keeps longer, or less long, within what the rule allows, and says why; null goes back to the rule. */
export const setDuration = command({
  name: 'retention.set-duration',
  summary: { fr: 'Choisir une durée de conservation', en: 'Choose how long to keep' },
  needs: 'retention.propose',
  input: z.object({
    rule: fields.line(60),
    months: z.coerce.number().int().min(1).max(1200).nullable(),
    reason: fields.line(500),
  }),
  async run(scope, { rule: id, months, reason }) {
    const rule = ruleById(id)
    if (!rule) throw new NotFound('retention.no-such-rule')
    const rows = db(scope)
    if (months === null) {
      await rows.deleteFrom('retention.duration').where('rule', '=', id).execute()
      return
    }
    if (months < rule.shortest || months > rule.longest)
      throw new Invalid({
        months: { key: 'retention.out-of-bounds', words: { shortest: rule.shortest, longest: rule.longest } },
      })
    const chosen = { months, reason, set_by: actorName(scope.actor), set_on: today(scope) }
    await rows
      .insertInto('retention.duration')
      .values({ tenant_id: scope.tenantId, id: newId(), rule: id, ...chosen })
      .onConflict(conflict => conflict.columns(['tenant_id', 'rule']).doUpdateSet(chosen))
      .execute()
  },
})
