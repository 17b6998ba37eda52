import { sql } from 'kysely'
import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'

/** Who is told by mail, each morning, of what comes near or is late. */
export const setFollowUp = command({
  name: 'governance.set-follow-up',
  summary: { fr: 'Choisir qui reçoit les rappels de gouvernance', en: 'Choose who receives reminders of governance' },
  needs: 'governance.edit',
  input: z.object({ mails: z.boolean(), recipients: z.array(z.email().max(200)).max(20) }),
  http: 'PUT /governance-follow-up',
  async run(scope, { mails, recipients }) {
    if (mails && recipients.length === 0) throw new Invalid({ recipients: { key: 'governance.no-recipient' } })
    await sql`
      insert into governance.follow_up (tenant_id, id, mails, recipients)
      values (${scope.tenantId}, ${newId()}, ${mails}, ${recipients})
      on conflict (tenant_id) do update set mails = excluded.mails, recipients = excluded.recipients
    `.execute(scope.db)
  },
})
