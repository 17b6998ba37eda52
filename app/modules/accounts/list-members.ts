import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { memberColumns, type Member } from './member.ts'
import { db } from './tables.ts'

export const listMembers = query({
  name: 'accounts.list-members',
  summary: { fr: 'Lister les membres et leurs rôles', en: 'List members and their roles' },
  needs: 'accounts.manage-members',
  input: z.object({}),
  http: 'GET /members',
  run: (scope): Promise<Member[]> =>
    db(scope)
      .selectFrom('accounts.membership')
      .select(memberColumns)
      .where('archived_at', 'is', null)
      .orderBy('name')
      .execute(),
})
