import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const readSignInRule = query({
  name: 'accounts.read-sign-in-rule',
  summary: { fr: 'Lire si un second facteur est exigé', en: 'Read whether a second factor is required' },
  needs: 'accounts.manage-sign-in',
  input: z.object({}),
  http: 'GET /sign-in-rule',
  async run(scope): Promise<{ second_factor: boolean }> {
    const row = await db(scope).selectFrom('accounts.sign_in_rule').select('second_factor').executeTakeFirst()
    return row ?? { second_factor: false }
  },
})
