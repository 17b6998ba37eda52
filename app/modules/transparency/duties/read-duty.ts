import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { loadDuties, type Duty } from './load-duties.ts'

export const readDuty = query({
  name: 'transparency.read-duty',
  summary: { fr: 'Lire une obligation', en: 'Read a duty' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /duties/:id',
  async run(scope, { id }) {
    return { duty: await loadDuty(scope, id), history: await historyOf(scope, 'transparency.duty', id) }
  },
})

export async function loadDuty(scope: Work, id: string): Promise<Duty> {
  const [found] = await loadDuties(scope, { id })
  if (!found) throw new NotFound('kernel.not-found')
  return found
}
