import { sql } from 'kysely'
import { z } from 'zod'
import { undoOperation } from '#kernel/changes.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { refuseCycle } from './dependency.ts'

/** What « Annuler » takes back: one operation on actions, as long as nobody has touched them since. */
const undoable = ['plan.accept-action', 'plan.save-action', 'plan.move-action', 'plan.change-state'] as const

/** All of it or nothing: half an operation taken back would be a third state that nobody asked for. */
export const undoChange = command({
  name: 'plan.undo-change',
  summary: { fr: 'Annuler un changement du plan', en: 'Undo a change of the plan' },
  needs: 'plan.steer',
  input: z.object({ operation: fields.id }),
  http: 'POST /plan/changes/:operation/undo',
  async run(scope, { operation }) {
    const { rows } = await sql<{ operation: string }>`
      select operation from kernel.audit where id = ${operation}
    `.execute(scope.db)
    if (!undoable.some(name => name === rows[0]?.operation)) throw new Conflict('kernel.undo-impossible')
    const { kept } = await undoOperation(scope, operation)
    if (kept.length > 0) throw new Conflict('kernel.undo-impossible')
    for (const id of await touched(scope, operation)) await refuseCycle(scope, id)
  },
})

async function touched(scope: Work, operation: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct row_id as id from kernel.change where operation_id = ${operation} and table_name = 'plan.action'
  `.execute(scope.db)
  return rows.map(({ id }) => id)
}
