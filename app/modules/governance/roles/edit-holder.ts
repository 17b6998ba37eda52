import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { checkHolder, file, holderInput } from './holder.ts'

/** Corrects what was written of a holder, or joins the act that came later. */
export const editHolder = command({
  name: 'governance.edit-holder',
  summary: { fr: 'Modifier le titulaire d’un rôle', en: 'Edit the holder of a role' },
  needs: 'governance.edit',
  input: holderInput.extend({ id: fields.id, file: file.optional() }),
  async run(scope, { id, file: act, ...values }) {
    await checkHolder(scope, values)
    const kept = act ? { act_file_id: await keepFile(scope, act) } : {}
    const done = await db(scope)
      .updateTable('governance.role_holder')
      .set({ ...values, ...kept })
      .where('id', '=', id)
      .where('ended_on', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
