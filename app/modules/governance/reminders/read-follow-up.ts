import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadFollowUp } from './follow-up.ts'

export const readFollowUp = query({
  name: 'governance.read-follow-up',
  summary: { fr: 'Lire le réglage des rappels', en: 'Read the setting of reminders' },
  needs: 'governance.read',
  input: z.object({}),
  async run(scope) {
    const found = await loadFollowUp(scope)
    return { mails: found?.mails ?? false, recipients: found?.recipients ?? [] }
  },
})
