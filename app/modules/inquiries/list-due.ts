import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { loadInquiries } from './load.ts'
import { db } from './tables.ts'

/** Reminders to send and silences to record today, the longest awaited first; and whether those who follow get them by mail. */
export const listDue = query({
  name: 'inquiries.list-due',
  summary: { fr: 'Lister les relances à faire', en: 'List reminders to send' },
  needs: 'inquiries.read',
  input: z.object({}),
  run: async scope => ({ due: await dueNow(scope), mails: (await loadFollowUp(scope))?.mails ?? false }),
})

export async function dueNow(scope: Work) {
  const found = await loadInquiries(scope)
  return found
    .flatMap(({ id, vendor, follower, follower_email, days, step }) =>
      step && step.on <= today(scope) ? [{ id, vendor, follower, follower_email, days, step }] : [],
    )
    .toSorted((a, b) => (a.step.on < b.step.on ? -1 : 1))
}

export type Due = Awaited<ReturnType<typeof dueNow>>[number]

export function loadFollowUp(scope: Work) {
  return db(scope).selectFrom('inquiries.follow_up').select(['id', 'mails', 'mailed_on']).executeTakeFirst()
}
