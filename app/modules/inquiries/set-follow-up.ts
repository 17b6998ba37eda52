import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'

/** Whether those who follow letters are told by mail what is due; vendors are never written to by themselves. */
export const setFollowUp = command({
  name: 'inquiries.set-follow-up',
  summary: { fr: 'Choisir l’envoi des relances à faire', en: 'Choose whether reminders to send are mailed' },
  needs: 'inquiries.write',
  input: z.object({ mails: z.boolean() }),
  async run(scope, { mails }) {
    await sql`
      insert into inquiries.follow_up (tenant_id, id, mails) values (${scope.tenantId}, ${newId()}, ${mails})
      on conflict (tenant_id) do update set mails = excluded.mails
    `.execute(scope.db)
  },
})
