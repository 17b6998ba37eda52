import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadNeeds } from './load-needs.ts'

export const readNeed = query({
  name: 'catalogue.read-need',
  summary: { fr: 'Lire un besoin de données', en: 'Read a data need' },
  needs: 'catalogue.read',
  input: z.object({ id: fields.id }),
  http: 'GET /data-needs/:id',
  async run(scope, { id }) {
    const [need] = await loadNeeds(scope, id)
    if (!need) throw new NotFound('kernel.not-found')
    return { need, history: await historyOf(scope, 'catalogue.need', id) }
  },
})
