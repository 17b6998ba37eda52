import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { requireReach } from '../reach.ts'

/** Gives up the answers under way: the last qualification, if any, stands as it was. */
export const dropAnswers = command({
  name: 'transparency.drop-answers',
  summary: { fr: 'Abandonner les réponses en cours', en: 'Give up the answers under way' },
  needs: 'transparency.qualify',
  input: z.object({ id: fields.id }),
  http: 'DELETE /systems/:id/answers',
  async run(scope, { id }) {
    requireReach(scope, await loadSystem(scope, id))
    await db(scope).deleteFrom('transparency.draft').where('system_id', '=', id).execute()
  },
})
