import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** Whether the authority wants reminders of renewals by mail, to which day they were sent; undefined = never asked. */
export function loadFollowUp(scope: Work) {
  return db(scope)
    .selectFrom('procurement.follow_up')
    .select(['id', 'mails', 'recipients', 'mailed_on'])
    .executeTakeFirst()
}
