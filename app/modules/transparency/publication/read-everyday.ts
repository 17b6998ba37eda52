import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadEveryday } from './compose-everyday.ts'

export const readEveryday = query({
  name: 'transparency.read-everyday',
  summary: { fr: 'Lire un usage courant', en: 'Read an everyday use' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /everyday-uses/:id',
  async run(scope, { id }) {
    const [everyday] = await loadEveryday(scope, id)
    if (!everyday) throw new NotFound('kernel.not-found')
    return { everyday, history: await historyOf(scope, 'transparency.everyday', id) }
  },
})
