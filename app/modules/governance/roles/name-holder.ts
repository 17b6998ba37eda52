import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { checkHolder, file, holderInput } from './holder.ts'

/** Somebody takes a role, with the act that says so if there is one. */
export const nameHolder = command({
  name: 'governance.name-holder',
  summary: { fr: 'Nommer le titulaire d’un rôle', en: 'Name the holder of a role' },
  needs: 'governance.edit',
  input: holderInput.extend({ file: file.optional() }),
  async run(scope, { file: act, ...values }) {
    await checkHolder(scope, values)
    const id = newId()
    const act_file_id = act ? await keepFile(scope, act) : null
    await db(scope)
      .insertInto('governance.role_holder')
      .values({ ...values, act_file_id, tenant_id: scope.tenantId, id, created_at: scope.clock.now() })
      .execute()
    return id
  },
})
