import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actionStates } from './action.ts'
import { prerequisite } from './referential.ts'
import { db } from './tables.ts'

export const actionInput = z
  .object({
    id: fields.id.optional(),
    title: fields.line(200),
    why: z.string().trim().max(2_000).optional(),
    prerequisites: z
      .array(z.string().refine(id => prerequisite(id), 'plan.no-such-point'))
      .max(32)
      .optional(),
    state: z.enum(actionStates).optional(),
    owner: fields.line(120).nullish(),
    directorate_id: fields.id.nullish(),
    starts_on: fields.civilDate.nullish(),
    due_on: fields.civilDate.nullish(),
    legal_due: z.boolean().optional(),
    effort: z.enum(['S', 'M', 'L']).optional(),
    person_days: fields.count.nullish(),
    euros: fields.count.nullish(),
    decision: z.string().trim().max(2_000).nullish(),
  })
  .refine(a => !a.starts_on || !a.due_on || a.starts_on <= a.due_on, {
    path: ['due_on'],
    message: 'plan.due-before-start',
  })

/** Writes an action by hand, or completes an accepted one: owner, dates, budget, state. */
export const saveAction = command({
  name: 'plan.save-action',
  summary: { fr: 'Écrire ou modifier une action', en: 'Write or change an action' },
  needs: 'plan.steer',
  input: actionInput,
  http: 'POST /actions',
  async run(scope, { id, ...typed }) {
    const done_on = typed.state === undefined ? {} : { done_on: typed.state === 'done' ? today(scope) : null }
    const values = { ...typed, ...done_on }
    if (id) {
      const done = await db(scope).updateTable('plan.action').set(values).where('id', '=', id).executeTakeFirst()
      if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
      return id
    }
    const row = {
      state: 'planned',
      effort: 'M',
      prerequisites: [],
      ...values,
      tenant_id: scope.tenantId,
      id: newId(),
      created_at: scope.clock.now(),
    }
    await db(scope).insertInto('plan.action').values(row).execute()
    return row.id
  },
})
