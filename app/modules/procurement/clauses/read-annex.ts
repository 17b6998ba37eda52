import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { loadAnnex } from './annex.ts'
import { loadVariants } from './load-variants.ts'
import { uncoveredBy, writeAnnex } from './write-annex.ts'

/** An annex as it reads, the topics that it leaves out, and its other versions. */
export const readAnnex = query({
  name: 'procurement.read-annex',
  summary: { fr: 'Lire une annexe de clauses', en: 'Read an annex of clauses' },
  needs: 'procurement.read',
  input: z.object({ id: fields.id }),
  http: 'GET /clause-annexes/:id',
  async run(scope, { id }) {
    const annex = await loadAnnex(scope, id)
    const variants = await loadVariants(scope)
    const versions = await db(scope)
      .selectFrom('procurement.annex')
      .select(['id', 'version', 'composed_on'])
      .where('series', '=', annex.series)
      .where('archived_at', 'is', null)
      .orderBy('version', 'desc')
      .execute()
    return {
      annex,
      variants: [...variants.values()],
      parts: writeAnnex(annex, variants),
      uncovered: uncoveredBy(annex),
      versions,
      history: await historyOf(scope, 'procurement.annex', id),
    }
  },
})

export type FoundAnnex = Awaited<ReturnType<typeof readAnnex>>
