import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { holdsWords } from '#plan/words-in.ts'
import { loadReuses, reuseKinds } from './reuse.ts'

export const listReuses = query({
  name: 'catalogue.list-reuses',
  summary: { fr: 'Lister les réutilisations', en: 'List reuses' },
  needs: 'catalogue.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    kind: z.enum(reuseKinds).optional(),
    crosses: z.boolean().optional(),
    dataset_id: fields.id.optional(),
    system_id: fields.id.optional(),
  }),
  http: 'GET /reuses',
  async run(scope, { search = '', kind, crosses, dataset_id, system_id }) {
    const only = { ...(dataset_id && { dataset_id }), ...(system_id && { system_id }) }
    return (await loadReuses(scope, only)).filter(
      one =>
        (!kind || one.kind === kind) &&
        (crosses === undefined || one.crosses === crosses) &&
        holdsWords(search, one.title, one.dataset, one.directorate ?? '', one.party ?? ''),
    )
  },
})
