import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { loadAccess } from './access.ts'
import { loadLineage } from './lineage.ts'
import { loadLinks } from './links.ts'
import { loadReuses } from './reuse.ts'
import { loadTerms } from './term.ts'

/** How a dataset circulates: who asks for it, who uses it, where it comes from and where it goes, which links fail. */
export const readCirculation = query({
  name: 'catalogue.read-circulation',
  summary: { fr: 'Lire la circulation d’un jeu de données', en: 'Read how a dataset circulates' },
  needs: 'catalogue.read',
  input: z.object({ dataset_id: fields.id }),
  http: 'GET /datasets/:dataset_id/circulation',
  async run(scope, { dataset_id }) {
    const dataset = await db(scope)
      .selectFrom('catalogue.dataset')
      .select(['id', 'title', 'directorate_id'])
      .where('id', '=', dataset_id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!dataset) throw new NotFound('kernel.not-found')
    return {
      dataset,
      requests: await loadAccess(scope, { dataset_id }),
      reuses: await loadReuses(scope, { dataset_id }),
      lineage: await loadLineage(scope, dataset_id),
      links: await loadLinks(scope, { dataset_id }),
      terms: (await loadTerms(scope)).filter(({ dataset_ids }) => dataset_ids.includes(dataset_id)),
    }
  },
})

export type Circulation = Awaited<ReturnType<typeof readCirculation>>
