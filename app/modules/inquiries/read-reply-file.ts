import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { loadInquiry } from './load.ts'

/** The vendor's letter as it came, or what it attached to one answer. */
export const readReplyFile = query({
  name: 'inquiries.read-reply-file',
  summary: { fr: 'Ouvrir une pièce reçue d’un éditeur', en: 'Open a file received from a vendor' },
  needs: 'inquiries.read',
  input: z.object({ id: fields.id, answer: fields.id.optional() }),
  async run(scope, { id, answer }) {
    const inquiry = await loadInquiry(scope, id)
    const file = answer ? inquiry.answers.find(one => one.id === answer)?.file_id : inquiry.reply_file_id
    if (!file) throw new NotFound('kernel.no-such-file')
    return openFile(scope, file)
  },
})
