import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { loadDuty } from './read-duty.ts'

export const readEvidence = query({
  name: 'transparency.read-evidence',
  summary: { fr: 'Télécharger la preuve d’une obligation', en: 'Download the evidence of a duty' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const { evidence_file_id } = await loadDuty(scope, id)
    if (!evidence_file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, evidence_file_id)
  },
})
