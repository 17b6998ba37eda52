import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** An authority of one person may approve alone; the reason is kept on each act approved that way. */
export const allowSingleApproval = command({
  name: 'transparency.allow-single-approval',
  summary: {
    fr: 'Permettre ou non l’approbation par une seule personne',
    en: 'Allow or forbid approval by one person',
  },
  needs: 'transparency.set-up',
  input: z.object({ single_approval: z.boolean(), single_approval_reason: fields.line(300).nullish() }),
  async run(scope, { single_approval, single_approval_reason = null }) {
    if (single_approval && !single_approval_reason)
      throw new Invalid({ single_approval_reason: { key: 'kernel.required' } })
    const values = { single_approval, single_approval_reason: single_approval ? single_approval_reason : null }
    await db(scope)
      .insertInto('transparency.settings')
      .values({ ...values, tenant_id: scope.tenantId, id: newId() })
      .onConflict(conflict => conflict.column('tenant_id').doUpdateSet(values))
      .execute()
  },
})
