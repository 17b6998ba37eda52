import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { keepAnAdmin, memberById, refuseUnknownDirectorates, rights } from './member.ts'
import { db } from './tables.ts'

export const changeMember = command({
  name: 'accounts.change-member',
  summary: { fr: 'Changer les rôles d’une personne', en: 'Change somebody’s roles' },
  needs: 'accounts.manage-members',
  input: z.object({ id: fields.id, ...rights }),
  http: 'POST /members/:id',
  async run(scope, { id, roles, directorate_ids }) {
    await refuseUnknownDirectorates(scope, directorate_ids)
    if (!roles.includes('admin')) await keepAnAdmin(scope, id)
    const before = await memberById(scope, id)
    // Roles given by hand no longer follow an identity provider; directorates alone change nothing to that.
    const detached = before.roles.toSorted().join() !== roles.toSorted().join()
    const done = await db(scope)
      .updateTable('accounts.membership')
      .set({ roles, directorate_ids, ...(detached ? { provider_id: null } : {}) })
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
