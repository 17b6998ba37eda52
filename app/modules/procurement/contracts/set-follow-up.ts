import { sql } from 'kysely'
import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'

/** Who is told by mail, each morning, of contracts whose renewal is to be prepared. */
export const setFollowUp = command({
  name: 'procurement.set-follow-up',
  summary: { fr: 'Choisir qui reçoit les rappels de contrats', en: 'Choose who receives reminders of contracts' },
  needs: 'procurement.edit',
  input: z.object({ mails: z.boolean(), recipients: z.array(z.email().max(200)).max(20) }),
  http: 'PUT /contracts/follow-up',
  async run(scope, { mails, recipients }) {
    if (mails && recipients.length === 0) throw new Invalid({ recipients: { key: 'procurement.no-recipient' } })
    await sql`
      insert into procurement.follow_up (tenant_id, id, mails, recipients)
      values (${scope.tenantId}, ${newId()}, ${mails}, ${recipients})
      on conflict (tenant_id) do update set mails = excluded.mails, recipients = excluded.recipients
    `.execute(scope.db)
  },
})
