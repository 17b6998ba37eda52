import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** The document of a living decision about an action. */
export const readDecisionFile = query({
  name: 'plan.read-decision-file',
  summary: { fr: 'Télécharger le document d’une décision', en: 'Download the document of a decision' },
  needs: 'plan.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const decision = await db(scope)
      .selectFrom('plan.action_decision')
      .select('file_id')
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!decision?.file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, decision.file_id)
  },
})
