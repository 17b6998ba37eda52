import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actionStates } from './action.ts'
import { refuseCycle } from './dependency.ts'
import { prerequisite } from './referential.ts'
import { db } from './tables.ts'

export const actionInput = z.object({
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

/** Writes an action by hand, or completes an accepted one: owner, dates, budget, state. */
export const saveAction = command({
  name: 'plan.save-action',
  summary: { fr: 'Écrire ou modifier une action', en: 'Write or change an action' },
  needs: 'plan.steer',
  input: actionInput,
  http: 'POST /actions',
  async run(scope, { id, ...typed }) {
    const dated = (before?: string) =>
      typed.state === undefined || typed.state === before
        ? {}
        : { done_on: typed.state === 'done' ? today(scope) : null }
    if (id) {
      const known = await db(scope)
        .selectFrom('plan.action')
        .select(['starts_on', 'due_on', 'state'])
        .where('id', '=', id)
        .executeTakeFirst()
      if (!known) throw new NotFound('kernel.not-found')
      refuseBackwards({ ...known, ...typed })
      const values = { ...typed, ...dated(known.state) }
      await db(scope).updateTable('plan.action').set(values).where('id', '=', id).execute()
      if (known.state === 'dropped' && typed.state) await refuseCycle(scope, id)
      return id
    }
    refuseBackwards(typed)
    const row = {
      state: 'planned',
      effort: 'M',
      prerequisites: [],
      ...typed,
      ...dated(),
      tenant_id: scope.tenantId,
      id: newId(),
      created_at: scope.clock.now(),
    }
    await db(scope).insertInto('plan.action').values(row).execute()
    return row.id
  },
})

/** Checked on what will be recorded: the other date may have been written long before. */
function refuseBackwards({
  starts_on,
  due_on,
}: {
  starts_on?: string | null | undefined
  due_on?: string | null | undefined
}): void {
  if (starts_on && due_on && starts_on > due_on) throw new Invalid({ due_on: { key: 'plan.due-before-start' } })
}
