import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import { query } from '#kernel/operation.ts'
import { modelClause } from './library.ts'
import { loadVersions } from './load-variants.ts'

/** A model clause, its variables and alternatives, and every version of the authority's own wording. */
export const readClause = query({
  name: 'procurement.read-clause',
  summary: { fr: 'Lire une clause modèle', en: 'Read a model clause' },
  needs: 'procurement.read',
  input: z.object({ topic: z.string().max(60) }),
  http: 'GET /clauses/:topic',
  async run(scope, { topic }) {
    const clause = modelClause(topic)
    if (!clause) throw new NotFound('kernel.not-found')
    const versions = await loadVersions(scope, topic)
    const [last] = versions
    const variant =
      last?.title && last.body ? { topic, version: last.version, title: last.title, body: last.body } : null
    return { clause, versions, variant }
  },
})
