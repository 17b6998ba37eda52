import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { isAbout } from '../domains.ts'
import { loadAccounts } from './load-accounts.ts'

export const listAccounts = query({
  name: 'governance.list-accounts',
  summary: { fr: 'Lister les bilans annuels', en: 'List yearly accounts' },
  needs: 'governance.read',
  input: z.object({ domain: z.enum(['data', 'ai']).optional() }),
  http: 'GET /accounts',
  run: async (scope, { domain }) =>
    (await loadAccounts(scope)).filter(account => !domain || isAbout(account.domain, domain)),
})
