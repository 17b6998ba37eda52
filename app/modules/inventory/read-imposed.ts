import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { imposedRows } from './list-imposed.ts'

export const readImposed = query({
  name: 'inventory.read-imposed',
  summary: { fr: 'Lire une IA imposée', en: 'Read imposed AI' },
  needs: 'inventory.read',
  input: z.object({ id: fields.id }),
  http: 'GET /imposed/:id',
  async run(scope, { id }) {
    const event = await imposedRows(scope).where('i.id', '=', id).executeTakeFirst()
    if (!event) throw new NotFound('kernel.not-found')
    return { event, history: await historyOf(scope, 'inventory.imposed', id) }
  },
})
