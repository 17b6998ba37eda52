import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** From the next click, members without a second factor are sent to set theirs up. */
export const setSignInRule = command({
  name: 'accounts.set-sign-in-rule',
  summary: { fr: 'Exiger ou non un second facteur', en: 'Require a second factor or not' },
  needs: 'accounts.manage-sign-in',
  input: z.object({ second_factor: z.boolean() }),
  http: 'PUT /sign-in-rule',
  async run(scope, { second_factor }) {
    await db(scope)
      .insertInto('accounts.sign_in_rule')
      .values({ tenant_id: scope.tenantId, id: newId(), second_factor })
      .onConflict(conflict => conflict.column('tenant_id').doUpdateSet({ second_factor }))
      .execute()
  },
})
