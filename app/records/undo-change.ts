import { sql } from 'kysely'
import { z } from 'zod'
import { undoOperation } from '#kernel/changes.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { askGuards } from '#kernel/module.ts'
import { can, command } from '#kernel/operation.ts'

/** Takes back one’s own change of many rows: rows that somebody touched since stay as they are and are counted. */
export const undoChange = command({
  name: 'records.undo-change',
  summary: { fr: 'Annuler une modification en nombre', en: 'Undo a bulk change' },
  needs: 'records.write',
  input: z.object({ id: fields.id }),
  http: 'POST /changes/:id/undo',
  async run(scope, { id }) {
    const { rows } = await sql<{ operation: string; actor_id: string | null }>`
      select operation, actor_id from kernel.audit where id = ${id} and parent_id is null
    `.execute(scope.db)
    const done = rows[0]
    if (!done?.actor_id || !('id' in scope.actor) || done.actor_id !== scope.actor.id)
      throw new NotFound('kernel.not-found')
    const operation = scope.registry.modules
      .flatMap(module => module.operations)
      .find(({ spec }) => spec.name === done.operation)
    if (!operation?.spec.undoable || !can(scope, operation)) throw new Conflict('kernel.undo-impossible')
    const { restored, kept } = await undoOperation(scope, id)
    // Rows are put back without their verbs: those who have a say in what these do are asked now; a no takes all of it back.
    await askGuards(scope, 'records.undo-change', id)
    return { restored, kept: kept.length }
  },
})
