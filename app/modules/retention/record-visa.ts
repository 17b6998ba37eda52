import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { proposalById } from './proposal.ts'
import { db } from './tables.ts'

/** The visa of the archives (« bon d’élimination »), as it came back. */
export const recordVisa = command({
  name: 'retention.record-visa',
  summary: { fr: 'Enregistrer le visa des archives', en: 'Record the visa of the archives' },
  needs: 'retention.propose',
  input: z.object({
    id: fields.id,
    visa_by: fields.line(200),
    visa_on: fields.civilDate,
    visa_reference: fields.line(200).nullish(),
    file: z.object({ name: fields.line(), content: fields.content }).optional(),
  }),
  async run(scope, { id, visa_by, visa_on, visa_reference, file }) {
    const { state, visa_file_id } = await proposalById(scope, id, { lock: true })
    if (state !== 'proposed') throw new Conflict('retention.decided-already')
    await db(scope)
      .updateTable('retention.proposal')
      .set({
        visa_by,
        visa_on,
        visa_reference: visa_reference ?? null,
        visa_file_id: file ? await keepFile(scope, file) : visa_file_id,
      })
      .where('id', '=', id)
      .execute()
  },
})
