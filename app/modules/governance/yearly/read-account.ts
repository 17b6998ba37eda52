import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { theAccount } from './load-accounts.ts'

export const readAccount = query({
  name: 'governance.read-account',
  summary: { fr: 'Lire un bilan annuel', en: 'Read a yearly account' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  http: 'GET /accounts/:id',
  run: async (scope, { id }) => ({
    account: await theAccount(scope, id),
    history: await historyOf(scope, 'governance.yearly_account', id),
  }),
})
