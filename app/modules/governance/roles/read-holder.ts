import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadHolders } from './load-holders.ts'

export const readHolder = query({
  name: 'governance.read-holder',
  summary: { fr: 'Lire la fiche d’un titulaire', en: 'Read the record of a holder' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  http: 'GET /role-holders/:id',
  async run(scope, { id }) {
    const [holder] = await loadHolders(scope, id)
    if (!holder) throw new NotFound('kernel.not-found')
    return { holder, history: await historyOf(scope, 'governance.role_holder', id) }
  },
})
