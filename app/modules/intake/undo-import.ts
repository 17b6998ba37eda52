import { z } from 'zod'
import { undoOperation } from '#kernel/changes.ts'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { mayUndo } from './may-undo.ts'
import { db } from './tables.ts'

/** Puts back every row that nobody has touched since the import, and lists the others. */
export const undoImport = command({
  name: 'intake.undo-import',
  summary: { fr: 'Annuler un import', en: 'Undo an import' },
  needs: 'intake.add',
  input: z.object({ id: fields.id }),
  http: 'POST /imports/:id/undo',
  async run(scope, { id }) {
    const found = await db(scope)
      .selectFrom('intake.import')
      .select(['state', 'applied_operation'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw new NotFound('kernel.not-found')
    if (found.state !== 'applied' || !found.applied_operation) throw new Conflict('kernel.undo-impossible')
    if (!(await mayUndo(scope, found.applied_operation))) throw new Refused('intake.undo-refused')
    const { restored, kept } = await undoOperation(scope, found.applied_operation)
    const undo_kept = kept.map(({ tableName, rowId, after }) => ({
      tableName,
      rowId,
      label: String(after?.name ?? after?.title ?? after?.object ?? rowId),
    }))
    await db(scope)
      .updateTable('intake.import')
      .set({ state: 'undone', undone_at: scope.clock.now(), undo_kept: JSON.stringify(undo_kept) })
      .where('id', '=', id)
      .execute()
    return { restored, kept: undo_kept }
  },
})
