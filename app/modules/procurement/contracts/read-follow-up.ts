import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadFollowUp } from './follow-up.ts'

export const readFollowUp = query({
  name: 'procurement.read-follow-up',
  summary: { fr: 'Lire le réglage des rappels de contrats', en: 'Read the setting of reminders of contracts' },
  needs: 'procurement.edit',
  input: z.object({}),
  async run(scope) {
    const found = await loadFollowUp(scope)
    return { mails: found?.mails ?? false, recipients: found?.recipients ?? [] }
  },
})
