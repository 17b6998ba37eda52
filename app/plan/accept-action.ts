import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { refuseCycle } from './dependency.ts'
import { actionTemplates, criteria } from './referential.ts'
import { db } from './tables.ts'

/** One click: a proposal becomes an action of the plan, waits in the reserve or is not kept; one not kept may be taken up again. */
export const acceptAction = command({
  name: 'plan.accept-action',
  summary: { fr: 'Accepter une action proposée', en: 'Accept a proposed action' },
  needs: 'plan.steer',
  input: z.object({
    template: z.string(),
    state: z.enum(['planned', 'reserve', 'dropped']).default('planned'),
    due_on: fields.civilDate.nullish(),
  }),
  http: 'POST /plan/proposals/:template/accept',
  async run(scope, { template: templateId, state, due_on }) {
    const template = actionTemplates.get(templateId)
    if (!template) throw new NotFound('kernel.not-found')
    const same = await db(scope)
      .selectFrom('plan.action')
      .select(['id', 'state'])
      .where('template', '=', templateId)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (same && same.state !== 'dropped') throw new Conflict('plan.already-accepted')
    if (same) {
      // What was typed when it was given up is kept unless a new date comes with the answer.
      const values = due_on ? { state, due_on, starts_on: null } : { state }
      await db(scope).updateTable('plan.action').set(values).where('id', '=', same.id).execute()
      await refuseCycle(scope, same.id)
      return same.id
    }
    const served = criteria.filter(criterion => criterion.action === templateId)
    const row = {
      tenant_id: scope.tenantId,
      id: newId(),
      template: templateId,
      criterion: served[0]?.id ?? null,
      title: template.title[scope.language],
      why: template.why[scope.language],
      prerequisites: [...new Set(served.map(criterion => criterion.prerequisite))],
      state,
      owner: null,
      due_on: due_on ?? null,
      effort: template.effort,
      created_at: scope.clock.now(),
    }
    await db(scope).insertInto('plan.action').values(row).execute()
    return row.id
  },
})
