import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { requireAction } from './action.ts'
import { db } from './tables.ts'

/** Keeps a decision about an action apart from what people say of it: it is printed in the report. */
export const recordDecision = command({
  name: 'plan.record-decision',
  summary: { fr: 'Enregistrer une décision sur une action', en: 'Record a decision about an action' },
  needs: 'plan.steer',
  input: z.object({
    id: fields.id,
    decided_on: fields.civilDate,
    decided_by: fields.line(160),
    decision: fields.paragraph(2_000),
    reference: fields.line(200).nullish(),
    file: z.object({ name: z.string().min(1).max(255), content: fields.content }).optional(),
  }),
  async run(scope, { id, file, ...decision }) {
    if (decision.decided_on > today(scope)) throw new Invalid({ decided_on: { key: 'plan.future-decision' } })
    await requireAction(scope, id)
    const row = {
      ...decision,
      tenant_id: scope.tenantId,
      id: newId(),
      action_id: id,
      file_id: file ? await keepFile(scope, file) : null,
      recorded_by: actorName(scope.actor),
      created_at: scope.clock.now(),
    }
    await db(scope).insertInto('plan.action_decision').values(row).execute()
    return row.id
  },
})
