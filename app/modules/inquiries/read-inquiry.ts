import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadInquiry } from './load.ts'

export const readInquiry = query({
  name: 'inquiries.read-inquiry',
  summary: { fr: 'Lire une lettre à un éditeur et ses réponses', en: 'Read a letter to a vendor and its answers' },
  needs: 'inquiries.read',
  input: z.object({ id: fields.id }),
  http: 'GET /inquiries/:id',
  async run(scope, { id }) {
    const inquiry = await loadInquiry(scope, id)
    return { inquiry, history: await historyOf(scope, 'inquiries.inquiry', id) }
  },
})
