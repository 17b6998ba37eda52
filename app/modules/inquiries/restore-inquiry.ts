import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

/** Puts back a letter that was archived by mistake. */
export const restoreInquiry = command({
  name: 'inquiries.restore-inquiry',
  summary: { fr: 'Remettre une lettre dans la liste', en: 'Put a letter back into the list' },
  needs: 'inquiries.write',
  input: z.object({ id: fields.id }),
  run: (scope, { id }) => restoreRow(scope, 'inquiries.inquiry', id),
})
