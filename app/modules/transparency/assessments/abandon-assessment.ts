import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { openDraft } from './open-draft.ts'

/** A draft that leads nowhere is thrown away; its answers stay in the history. */
export const abandonAssessment = command({
  name: 'transparency.abandon-assessment',
  summary: { fr: 'Abandonner le brouillon d’une analyse d’impact', en: 'Abandon the draft of an impact assessment' },
  needs: 'transparency.assess',
  input: z.object({ id: fields.id }),
  http: 'POST /assessments/:id/abandon',
  async run(scope, { id }) {
    await openDraft(scope, id)
    await db(scope).deleteFrom('transparency.assessment').where('id', '=', id).execute()
  },
})
