import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { checkDecision, decisionInput } from './decision.ts'
import { lockedDecision } from './load-decisions.ts'

/** Corrects what was written; its due date moves by putting it off, never in silence. */
export const editDecision = command({
  name: 'governance.edit-decision',
  summary: { fr: 'Modifier une décision', en: 'Edit a decision' },
  needs: 'governance.edit',
  input: decisionInput.extend({ id: fields.id }),
  http: 'PUT /decisions/:id',
  async run(scope, { id, ...values }) {
    const { due_on, done_on } = await lockedDecision(scope, id)
    await checkDecision(scope, values)
    if ([due_on, done_on].some(day => day !== null && day < values.decided_on))
      throw new Invalid({ decided_on: { key: 'governance.before-decision' } })
    await db(scope).updateTable('governance.decision').set(values).where('id', '=', id).execute()
  },
})
