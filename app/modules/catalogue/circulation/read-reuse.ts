import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { theReuse } from './reuse.ts'

export const readReuse = query({
  name: 'catalogue.read-reuse',
  summary: { fr: 'Lire une réutilisation', en: 'Read a reuse' },
  needs: 'catalogue.read',
  input: z.object({ id: fields.id }),
  http: 'GET /reuses/:id',
  async run(scope, { id }) {
    return { reuse: await theReuse(scope, id), history: await historyOf(scope, 'catalogue.reuse', id) }
  },
})
